import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { keepCart, spendCart } from "#db/carts.server.ts";
import { takeStock } from "#db/order-placing.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "#domain/context.ts";
import { placeOrder } from "#domain/order/place.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";

const PRICE = 4_500_00;
const now = new Date();

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { price: PRICE, stock: 3 });
});

/** The word of the guard that refused this, or null when none did. */
const refusalOf = (writing: Promise<unknown>): Promise<string | null> =>
  writing.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );

const BY = { orderId: uuidv7(), actor: "buyer" };

const take = (quantity: number, price: number, { variantId }: Goods = tote) =>
  refusalOf(open.visitor.db.write({ stock: takeStock([{ variantId, quantity, price }], now, BY) }));

describe("taking stock", () => {
  test("at another price than was shown, higher or lower, is refused and takes nothing", async () => {
    expect(await take(1, PRICE - 1)).toBe("price_changed");
    expect(await take(1, PRICE + 1)).toBe("price_changed");
    expect(await stockOf(open, tote)).toBe(3);
    expect(await take(1, PRICE)).toBeNull();
    expect(await stockOf(open, tote)).toBe(2);
  });

  test("one right price among several does not speak for the others", async () => {
    const beads = await sell(open, { price: 100_00 });
    const takings = [
      { variantId: tote.variantId, quantity: 1, price: PRICE },
      { variantId: beads.variantId, quantity: 1, price: PRICE },
    ];
    expect(await refusalOf(open.visitor.db.write({ stock: takeStock(takings, now, BY) }))).toBe(
      "price_changed",
    );
    expect([await stockOf(open, tote), await stockOf(open, beads)]).toEqual([3, 10]);
  });

  test("a price is looked at where nothing is counted, too", async () => {
    const made = await sell(open, { price: PRICE, stock: 0, tracked: false });
    expect(await take(1, PRICE - 1, made)).toBe("price_changed");
    expect(await take(1, PRICE, made)).toBeNull();
  });

  test("more than is left, and what is not for sale, are refused by their own words", async () => {
    expect(await take(4, PRICE)).toBe("out_of_stock");
    expect(await take(1, PRICE, await sell(open, { price: PRICE, status: "draft" }))).toBe("gone");
  });
});

describe("spending a cart", () => {
  test("happens once, one after the other and at the same time", async () => {
    const cartId = uuidv7();
    await open.visitor.db.write({ cart: keepCart(cartId, new Date(now.getTime() + 60_000)) });
    const spend = () => refusalOf(open.visitor.db.write({ cart: spendCart(cartId, now) }));
    const atOnce = await Promise.all([spend(), spend(), spend()]);
    expect(atOnce.filter((code) => code === null)).toHaveLength(1);
    expect(atOnce.filter((code) => code === "cart_ordered")).toHaveLength(2);
    expect(await spend()).toBe("cart_ordered");
  });

  test("is over with its time", async () => {
    const cartId = uuidv7();
    await open.visitor.db.write({ cart: keepCart(cartId, now) });
    expect(await refusalOf(open.visitor.db.write({ cart: spendCart(cartId, now) }))).toBe("cart_ordered");
  });
});

/** The shop as one buyer sees it for whom `meanwhile` happens between the first look and the write. */
function interrupted(shop: StoreContext, meanwhile: () => Promise<unknown>): StoreContext {
  let happened = false;
  const read: StoreContext["db"]["read"] = async (questions) => {
    const answers = await shop.db.read(questions);
    if (!happened) {
      happened = true;
      await meanwhile();
    }
    return answers;
  };
  return { ...shop, db: { ...shop.db, read } };
}

describe("between looking and writing", () => {
  test.each([PRICE + 1, PRICE - 1])(
    "the price became %i: nobody pays what they did not see",
    async (price) => {
      const form = await fillIn(open, await fillCart(open, [tote]));
      const shop = interrupted(open.visitor, () =>
        open.sql("update variants set price = $1 where id = $2", [price, tote.variantId]),
      );
      await expect(placeOrder(shop, form)).rejects.toMatchObject({ reason: "price_changed" });
      expect(await stockOf(open, tote)).toBe(3);
      expect(await open.sql("select 1 from orders where store_id = $1", [open.shop.store.id])).toEqual([]);
    },
  );

  test("the cart was ordered in another tab: it leads to that one order", async () => {
    const form = await fillIn(open, await fillCart(open, [tote]));
    let first: unknown;
    const shop = interrupted(open.visitor, async () => {
      first = await placeOrder(open.visitor, form);
    });
    expect(await placeOrder(shop, form)).toEqual(first);
    expect(await stockOf(open, tote)).toBe(2);
  });
});
