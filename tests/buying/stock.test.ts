import { beforeEach, describe, expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { cartPage } from "#domain/cart/page.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { placeOrder } from "#domain/order/place.ts";
import { saveProduct } from "#domain/product/save.ts";
import { adjustStock } from "#domain/stock/adjust.ts";
import { checkStock } from "#domain/stock/check.ts";
import { stockHistory } from "#domain/stock/history.ts";
import { listStock } from "#domain/stock/list.ts";
import { arrangeLocations } from "#domain/stock/arrange-locations.ts";
import { stockLocations } from "#domain/stock/locations.ts";
import { setLocationOpen } from "#domain/stock/open-location.ts";
import { saveLocation } from "#domain/stock/save-location.ts";
import { transferStock } from "#domain/stock/transfer.ts";
import { product, variant } from "#tests/catalogue/inputs.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf, levelsOf } from "./books.ts";
import { buy, fillCart, fillIn } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 5 });
});

const idOf = async (name: string) =>
  (await stockLocations(open.shop)).find((one) => one.name === name)?.id ?? "";

/** A second location, with so many of the tote moved there. */
async function yaba(moved: number): Promise<{ main: string; yaba: string }> {
  await saveLocation(open.shop, null, { name: "Yaba", address: "" });
  const [main, second] = [await idOf("Main location"), await idOf("Yaba")];
  if (moved > 0)
    await transferStock(open.shop, tote.variantId, { from: main, to: second, quantity: moved, note: "" });
  return { main, yaba: second };
}

describe("the ledger", () => {
  test("every way of changing stock is in it, with who and why, and the three books agree", async () => {
    await buy(open, [tote], {}, 2);
    const placed = await buy(open, [tote]);
    await cancelOrder(open.shop, placed.number, "");
    const { id } = await saveProduct(open.shop, null, product({ variants: [variant({ stock: 4 })] }));
    const [saved] =
      (await open.sql<{ id: string }>("select id from variants where product_id = $1", [id])) ?? [];
    const made = { productId: id, variantId: saved?.id ?? "" };
    await saveProduct(
      open.shop,
      id,
      product({ variants: [variant({ id: made.variantId, stock: 9, stockWas: 4 })] }),
    );
    expect(await ledgerOf(open, tote)).toEqual([
      "opening 5 @ Main location by system",
      "sold -2 @ Main location by buyer",
      "sold -1 @ Main location by buyer",
      "given_back 1 @ Main location by seller:user-ada",
    ]);
    expect(await ledgerOf(open, made)).toEqual([
      "adjusted 4 @ Main location by seller:user-ada",
      "adjusted 5 @ Main location by seller:user-ada",
    ]);
    await expectBooksAgree(open);
    expect(await checkStock(open.shop)).toEqual([]);
  });

  test("what is deleted leaves its history, which ends at nothing", async () => {
    await open.sql("delete from products where id = $1", [tote.productId]);
    expect(await ledgerOf(open, tote)).toEqual([
      "opening 5 @ Main location by system",
      "removed -5 @ Main location by system",
    ]);
  });

  test("a book that was tampered with is found, told to the seller once a day, and named", async () => {
    await open.sql("update stock_levels set quantity = quantity + 1 where variant_id = $1", [tote.variantId]);
    expect(await checkStock(open.shop)).toEqual([
      { variantId: tote.variantId, stock: 5, levels: 6, movements: 5 },
    ]);
    expect((await listStock(open.shop)).differing).toBe(1);
    const told = await open.sql("select 1 from events where store_id = $1 and type = 'STOCK_DIFFERS'", [
      open.shop.store.id,
    ]);
    expect(told).toHaveLength(1);
  });

  test("its rows can be neither changed nor taken out by the shop itself", async () => {
    const { movements } = await stockHistory(open.shop, tote.variantId);
    expect(movements).toMatchObject([{ reason: "opening", delta: 5, location: "Main location" }]);
    const [granted] = await open.sql<{ yes: boolean }>(
      `select has_table_privilege('opnmrt_store', 'stock_movements', 'update')
         or has_table_privilege('opnmrt_store', 'stock_movements', 'delete') as yes`,
    );
    expect(granted?.yes).toBe(false);
  });
});

describe("several locations", () => {
  test("an order takes from the first and what is missing from the next; cancelled, each gets its own back", async () => {
    await yaba(2);
    expect(await levelsOf(open, tote)).toEqual({ "Main location": 3, Yaba: 2 });
    const placed = await buy(open, [tote], {}, 4);
    expect(await levelsOf(open, tote)).toEqual({ "Main location": 0, Yaba: 1 });
    await cancelOrder(open.shop, placed.number, "");
    expect(await levelsOf(open, tote)).toEqual({ "Main location": 3, Yaba: 2 });
    await expectBooksAgree(open);
  });

  test("the seller's order of them counts, and one is closed only when it is empty and not the last", async () => {
    const ids = await yaba(2);
    await arrangeLocations(open.shop, [ids.yaba, ids.main]);
    await buy(open, [tote]);
    expect(await levelsOf(open, tote)).toEqual({ Yaba: 1, "Main location": 3 });
    await expect(setLocationOpen(open.shop, ids.yaba, false)).rejects.toMatchObject({ reason: "not_empty" });
    await transferStock(open.shop, tote.variantId, { from: ids.yaba, to: ids.main, quantity: 1, note: "" });
    await setLocationOpen(open.shop, ids.yaba, false);
    await expect(setLocationOpen(open.shop, ids.main, false)).rejects.toMatchObject({ reason: "last_one" });
    const back = { from: ids.main, to: ids.yaba, quantity: 1, note: "" };
    await expect(transferStock(open.shop, tote.variantId, back)).rejects.toMatchObject({
      reason: "location_closed",
    });
    await expectBooksAgree(open);
  });

  test("two who change the same number at once both count; a count stands only on what was seen", async () => {
    const { main } = await yaba(0);
    const by = (n: number) =>
      adjustStock(open.shop, tote.variantId, {
        locationId: main,
        note: "",
        kind: "change",
        by: n,
        reason: "received",
      });
    await Promise.all([by(3), by(4), by(-1)]);
    expect(await stockOf(open, tote)).toBe(11);
    const counted = (seen: number) =>
      adjustStock(open.shop, tote.variantId, {
        locationId: main,
        note: "Shelf 2",
        kind: "count",
        seen,
        counted: 7,
      });
    await expect(counted(5)).rejects.toMatchObject({ reason: "moved" });
    await counted(11);
    expect(await stockOf(open, tote)).toBe(7);
    await expect(by(-8)).rejects.toMatchObject({ reason: "too_few" });
    await expect(by(0)).rejects.toMatchObject({ code: "invalid" });
    expect((await stockHistory(open.shop, tote.variantId)).movements[0]).toMatchObject({
      reason: "counted",
      delta: -4,
      note: "Shelf 2",
      actor: "seller:user-ada",
    });
    await expectBooksAgree(open);
  });

  test("transfers and sales at the same moment lose and make nothing", async () => {
    const ids = await yaba(0);
    const many = await sell(open, { stock: 40 });
    const sales = Array.from({ length: 8 }, () => buy(open, [many], {}, 2));
    const moves = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        transferStock(open.shop, many.variantId, {
          from: at % 2 ? ids.yaba : ids.main,
          to: at % 2 ? ids.main : ids.yaba,
          quantity: 3,
          note: "",
        }),
      ),
    );
    await Promise.all(sales);
    const refused = moves.filter(({ status }) => status === "rejected");
    // From the main location there is always enough.
    expect(moves.filter((_, at) => at % 2 === 0)).toMatchObject(
      Array.from({ length: 4 }, () => ({ status: "fulfilled" })),
    );
    expect(refused).toMatchObject(refused.map(() => ({ reason: { code: "conflict" } })));
    expect(await stockOf(open, many)).toBe(24);
    await expectBooksAgree(open);
  });

  test("the list begins with what is nearly gone and goes on page by page, one trip each", async () => {
    for (let at = 0; at < 53; at++) await sell(open, { title: `Cloth ${at}`, stock: 10 + at });
    const before = open.trips.total;
    const first = await listStock(open.shop);
    expect(open.trips.total - before).toBe(1);
    expect(first.rows[0]).toMatchObject({ id: tote.variantId, stock: 5 });
    const second = await listStock(open.shop, { cursor: first.nextCursor });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 4, null]);
    expect((await listStock(open.shop, { q: "cloth 52" })).rows.map(({ title }) => title)).toEqual([
      "Cloth 52",
    ]);
  });
});

describe("backorder and the limit of one order", () => {
  test("what may be sold on goes below zero, says so, and fills up again", async () => {
    await open.sql("update variants set backorder = true where id = $1", [tote.variantId]);
    const cartId = await fillCart(open, [tote], 7);
    await buy(open, [tote], {}, 7);
    expect(await stockOf(open, tote)).toBe(-2);
    expect((await cartPage(open.visitor, cartId)).cart.lines[0]).toMatchObject({
      shipsLater: true,
      problem: null,
    });
    // No longer sold on: what is owed stays owed, and nobody can buy more of it.
    await open.sql("update variants set backorder = false where id = $1", [tote.variantId]);
    await expect(buy(open, [tote])).rejects.toMatchObject({ reason: "out_of_stock" });
    expect(await stockOf(open, tote)).toBe(-2);
    await expectBooksAgree(open);
  });

  test("one order takes no more than its limit: the cart says so, and placing holds to it", async () => {
    await open.sql("update variants set most_per_order = 2 where id = $1", [tote.variantId]);
    const { note, cartId } = await addToCart(open.visitor, null, { variantId: tote.variantId, quantity: 4 });
    expect(note?.text).toMatch(/at most \{n\}/);
    await open.sql("update variants set most_per_order = 1 where id = $1", [tote.variantId]);
    await expect(
      fillIn(open, cartId ?? "").then((form) => placeOrder(open.visitor, form)),
    ).rejects.toMatchObject({
      reason: "out_of_stock",
      message: expect.stringMatching(/at most 1 of Ankara/),
    });
    expect(await stockOf(open, tote)).toBe(5);
  });

  test("without leave nothing goes below zero, whoever writes it", async () => {
    await expect(open.sql("update variants set stock = -1 where id = $1", [tote.variantId])).rejects.toThrow(
      /out_of_stock/,
    );
  });
});
