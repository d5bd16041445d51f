import { beforeEach, describe, expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { MOST_LINES, MOST_OF_ONE } from "#domain/cart/build.ts";
import { changeCart } from "#domain/cart/change.ts";
import { cartPage } from "#domain/cart/page.ts";
import { countAtEntry, withCart } from "#domain/buyer/with-cart.ts";
import type { StoreContext } from "#domain/context.ts";
import { askForCode } from "#domain/buyer/ask-for-code.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { placeOrder } from "#domain/order/place.ts";
import { fillIn } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { Browser, someone } from "#tests/identity/browser.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, person, type Person } from "./person.ts";

let open: OpenShop;
let tote: Goods;
let scarf: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 50 });
  scarf = await sell(open, { title: "Indigo scarf", price: 9_000_00, stock: 50 });
});

const put = async (shop: StoreContext, cartId: string | null, { variantId }: Goods, quantity = 1) =>
  (await addToCart(shop, cartId, { variantId, quantity })).cartId;
const guestCart = async (...goods: [Goods, number][]): Promise<string> => {
  let cartId: string | null = null;
  for (const [one, quantity] of goods) cartId = await put(open.visitor, cartId, one, quantity);
  return cartId ?? "";
};
const contents = async (shop: StoreContext, cartId: string | null = null) =>
  (await cartPage(shop, cartId)).cart.lines.map(({ title, quantity }) => `${quantity} ${title}`);

/** Signs in again, at another browser that holds this guest's cart. */
async function comeBack({ who }: Pick<Person, "who">, cartId: string | null) {
  const browser = new Browser({ realm: "buyer", store: open.shop.store });
  const { identity } = await browser.door();
  const step = await signIn(withCart(identity, cartId), who);
  expect(browser.trips.total).toBe(2);
  const count = countAtEntry(await browser.enter(step));
  return { ...(await person(open, browser, who)), count };
}
const carts = () =>
  open.sql<{ id: string; buyer_id: string | null }>("select id, buyer_id from carts where store_id = $1", [
    open.shop.store.id,
  ]);

describe("what is in the cart after signing in", () => {
  let zainab: Person;
  beforeEach(async () => void (zainab = await join(open)));

  test("nothing here and nothing there: nothing, and no cart is made", async () => {
    const back = await comeBack(zainab, null);
    expect([await contents(back.shop), back.count, await carts()]).toEqual([[], 0, []]);
  });

  test("only the guest's", async () => {
    const guest = await guestCart([tote, 2], [scarf, 1]);
    const back = await comeBack(zainab, guest);
    expect(await contents(back.shop)).toEqual(["2 Ankara tote", "1 Indigo scarf"]);
    expect(back.count).toBe(3);
  });

  test("only what was left in the account, from whatever device", async () => {
    await put(zainab.shop, null, tote, 3);
    const back = await comeBack(zainab, null);
    expect(await contents(back.shop)).toEqual(["3 Ankara tote"]);
    // Both devices fill the same one from now on.
    await put(back.shop, null, scarf);
    expect(await contents(zainab.shop)).toEqual(["3 Ankara tote", "1 Indigo scarf"]);
  });

  test("both: quantities add up, in one cart of the buyer's, and the old ones are gone", async () => {
    await put(zainab.shop, null, tote, 3);
    await put(zainab.shop, null, scarf, 1);
    const before = await carts();
    const guest = await guestCart([tote, 2]);
    const back = await comeBack(zainab, guest);
    expect(await contents(back.shop)).toEqual(["5 Ankara tote", "1 Indigo scarf"]);
    expect(back.count).toBe(6);
    const after = await carts();
    expect(after).toEqual([{ id: expect.any(String), buyer_id: zainab.me.personId }]);
    expect(before.map(({ id }) => id)).not.toContain(after[0]?.id);
  });

  test("the price seen is that of the cart touched last, so that a change since then is said", async () => {
    await put(zainab.shop, null, tote);
    await open.sql("update variants set price = 500000 where id = $1", [tote.variantId]);
    const guest = await guestCart([tote, 1]);
    const back = await comeBack(zainab, guest);
    const { cart } = await cartPage(back.shop, null);
    expect(cart.lines[0]).toMatchObject({ unitPrice: 5_000_00, problem: null });

    await open.sql("update variants set price = 600000 where id = $1", [tote.variantId]);
    const again = await comeBack(zainab, null);
    const { cart: later } = await cartPage(again.shop, null);
    expect(later.lines[0]?.problem).toEqual({ kind: "price_changed", was: 5_000_00 });
  });

  test("adding up asks for no more than there is, nor than a cart takes", async () => {
    const rare = await sell(open, { title: "Rare", stock: 4 });
    const made = await sell(open, { title: "Made to order", tracked: false, stock: 0 });
    await put(zainab.shop, null, rare, 3);
    await put(zainab.shop, null, made, 900);
    const guest = await guestCart([rare, 3], [made, 900]);
    const back = await comeBack(zainab, guest);
    expect(await contents(back.shop)).toEqual(["4 Rare", `${MOST_OF_ONE} Made to order`]);
  });

  test("what sold out meanwhile stays, for the cart page to say so", async () => {
    const guest = await guestCart([tote, 2]);
    await open.sql("update variants set stock = 0 where id = $1", [tote.variantId]);
    const { cart } = await cartPage((await comeBack(zainab, guest)).shop, null);
    expect(cart.lines[0]).toMatchObject({ quantity: 2, problem: { kind: "sold_out" } });
  });

  test("of more lines than a cart takes, those in hand stay", async () => {
    const many = async (title: string, cartOf: "guest" | "buyer") => {
      const cartId = cartOf === "guest" ? await guestCart([tote, 1]) : await put(zainab.shop, null, scarf);
      const [row] = await open.sql<{ id: string }>(
        cartId ? "select $1::text as id" : "select id from carts where buyer_id = $1",
        [cartId ?? zainab.me.personId],
      );
      await open.sql(
        `insert into cart_lines (store_id, cart_id, variant_id, quantity, title, price_seen)
         select $1, $2, gen_random_uuid(), 1, $3 || n, 100 from generate_series(1, $4::int) n`,
        [open.shop.store.id, row?.id, title, MOST_LINES - 1],
      );
      return cartId;
    };
    await many("old", "buyer");
    const guest = await many("new", "guest");
    const { cart } = await cartPage((await comeBack(zainab, guest)).shop, null);
    expect(cart.lines).toHaveLength(MOST_LINES);
    expect(cart.lines.every(({ title }) => title.startsWith("new") || title === "Ankara tote")).toBe(true);
  });

  test("a guest's cart id that somebody planted is worth nothing afterwards", async () => {
    const planted = await guestCart([tote, 1]);
    const back = await comeBack(zainab, planted);
    await put(back.shop, null, scarf);
    expect(await contents(open.visitor, planted)).toEqual([]);
    // Filling it anew makes a cart of the planter's own.
    const theirs = await put(open.visitor, planted, scarf, 9);
    expect(theirs).not.toBe(planted);
    expect(await contents(back.shop)).toEqual(["1 Ankara tote", "1 Indigo scarf"]);
  });

  test("the id of a buyer's cart opens it to nobody: not to a guest, and not to another buyer", async () => {
    await put(zainab.shop, null, tote, 2);
    const [{ id = "" } = {}] = await carts();
    const mallory = await join(open);
    expect(await contents(open.visitor, id)).toEqual([]);
    expect(await contents(mallory.shop, id)).toEqual([]);
    await expect(
      changeCart(open.visitor, id, [{ variantId: tote.variantId, quantity: 0 }]),
    ).rejects.toMatchObject({ reason: "cart_gone" });
    expect(await put(open.visitor, id, scarf)).not.toBe(id);
    const taken = await comeBack(mallory, id);
    expect(await contents(taken.shop)).toEqual([]);
    const stolen = { ...(await fillIn(open, "", { cartId: id })), totalSeen: 9_000_00 };
    for (const shop of [open.visitor, mallory.shop])
      await expect(placeOrder(shop, stolen)).rejects.toMatchObject({ reason: "cart_gone" });
    expect(await contents(zainab.shop)).toEqual(["2 Ankara tote"]);
  });

  test("signing in twice at once, with one guest's cart, counts it once", async () => {
    await put(zainab.shop, null, scarf);
    const guest = await guestCart([tote, 2]);
    const all = await Promise.all(Array.from({ length: 5 }, () => comeBack(zainab, guest)));
    for (const { shop } of all)
      expect((await contents(shop)).toSorted()).toEqual(["1 Indigo scarf", "2 Ankara tote"]);
    expect(await carts()).toHaveLength(1);
  });

  test("two people who sign in at once with one guest's cart: one has it", async () => {
    const mallory = await join(open);
    const guest = await guestCart([tote, 2]);
    const [a, b] = await Promise.all([comeBack(zainab, guest), comeBack(mallory, guest)]);
    expect([await contents(a.shop), await contents(b.shop)].toSorted()).toEqual([[], ["2 Ankara tote"]]);
  });

  test("a cart whose time is over, and one that became an order, do not come back", async () => {
    await put(zainab.shop, null, scarf);
    const guest = await guestCart([tote, 2]);
    await open.sql("update carts set expires_at = now() - interval '1 minute' where store_id = $1", [
      open.shop.store.id,
    ]);
    const back = await comeBack(zainab, guest);
    expect(await contents(back.shop)).toEqual([]);
    await put(back.shop, null, tote);
    const form = await fillIn({ ...open, visitor: back.shop }, "", { email: back.who.email });
    const { cart } = await cartPage(back.shop, null);
    await placeOrder(back.shop, { ...form, cartId: cart.id, totalSeen: cart.total });
    expect(await contents((await comeBack(zainab, null)).shop)).toEqual([]);
  });
});

test("the cart comes along when an account is opened, and when a code from a letter lets in", async () => {
  const who = someone();
  const browser = new Browser({ realm: "buyer", store: open.shop.store });
  const guest = await guestCart([tote, 2]);
  const { flow } = await signUp((await browser.door()).identity, who);
  const { identity } = await browser.door();
  const entered = await enterCode(withCart(identity, guest), flow, browser.code);
  expect(browser.trips.total).toBe(2);
  await browser.enter(entered);
  const joined = await person(open, browser, who);
  expect(await contents(joined.shop)).toEqual(["2 Ankara tote"]);

  const phone = new Browser({ realm: "buyer", store: open.shop.store });
  const second = await guestCart([tote, 1]);
  const asked = await askForCode((await phone.door()).identity, ` ${who.email.toUpperCase()} `);
  expect(asked.email).toBe(who.email);
  await phone.enter(await enterCode(withCart((await phone.door()).identity, second), asked.flow, phone.code));
  expect(await contents((await person(open, phone, who)).shop)).toEqual(["3 Ankara tote"]);
});

test("a buyer fills one cart, however many devices add at once", async () => {
  const { shop } = await join(open);
  await Promise.all(Array.from({ length: 6 }, () => put(shop, null, tote)));
  expect(await contents(shop)).toEqual(["6 Ankara tote"]);
  expect(await carts()).toHaveLength(1);
});

test("adding reads once and writes once, for a buyer as for a guest", async () => {
  const { shop, trips } = await join(open);
  await put(shop, null, tote);
  expect([trips.read, trips.write]).toEqual([1, 1]);
});

test("another store's cart is not carried along", async () => {
  const elsewhere = await openShop();
  const bead = await sell(elsewhere, { title: "Bead" });
  const { cartId } = await addToCart(elsewhere.visitor, null, { variantId: bead.variantId, quantity: 1 });
  const back = await comeBack(await join(open), cartId);
  expect(await contents(back.shop)).toEqual([]);
  expect(await contents(elsewhere.visitor, cartId)).toEqual(["1 Bead"]);
});
