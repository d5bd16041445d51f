import { beforeEach, expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { changeCart } from "#domain/cart/change.ts";
import { cartPage } from "#domain/cart/page.ts";
import { filled } from "#domain/words/say.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sell, type Goods } from "./goods.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 3 });
});

const add = (cartId: string | null, goods: Goods, quantity = 1) =>
  addToCart(open.visitor, cartId, { variantId: goods.variantId, quantity });

test("what is added stands in the cart, in one trip to read", async () => {
  const { cartId, note } = await add(null, tote, 2);
  expect(note).toBeNull();
  const before = open.trips.total;
  const { cart, shell } = await cartPage(open.visitor, cartId);
  expect(open.trips.total - before).toBe(1);
  expect(shell.methods).toEqual(["pay_on_delivery"]);
  expect(cart).toMatchObject({ id: cartId, count: 2, subtotal: 9_000_00, delivery: 0, total: 9_000_00 });
  expect(cart.lines[0]).toMatchObject({ title: "Ankara tote", unitPrice: 4_500_00, problem: null });
});

test("adding the same again adds up, no further than what is left", async () => {
  const { cartId } = await add(null, tote, 2);
  const second = await add(cartId, tote, 2);
  expect(second).toEqual({
    cartId,
    note: { text: "Only {n} left, so we put {n} in your cart.", values: { n: 3 } },
  });
  expect((await cartPage(open.visitor, cartId)).cart.count).toBe(3);
});

test("two presses at once both count", async () => {
  const { cartId } = await add(null, tote, 1);
  await Promise.all([add(cartId, tote, 1), add(cartId, tote, 1)]);
  expect((await cartPage(open.visitor, cartId)).cart.count).toBe(3);
});

test("what is sold out, hidden or not a number of things is refused in words", async () => {
  const gone = await sell(open, { stock: 0 });
  const hidden = await sell(open, { status: "draft" });
  await expect(add(null, gone)).rejects.toMatchObject({ reason: "out_of_stock" });
  await expect(add(null, hidden)).rejects.toMatchObject({ code: "not_found" });
  await expect(add(null, { ...tote, variantId: "'; drop table carts" })).rejects.toMatchObject({
    code: "not_found",
  });
  for (const quantity of [0, -1, 1.5, Number.NaN, 1000]) {
    await expect(add(null, tote, quantity)).rejects.toMatchObject({ code: "invalid" });
  }
});

test("another store's cart is no cart here", async () => {
  const { cartId } = await add(null, tote);
  const bola = await openShop();
  const beads = await sell(bola);
  expect((await cartPage(bola.visitor, cartId)).cart.lines).toEqual([]);
  const there = await addToCart(bola.visitor, cartId, { variantId: beads.variantId, quantity: 1 });
  expect(there.cartId).not.toBe(cartId);
  await expect(
    addToCart(bola.visitor, null, { variantId: tote.variantId, quantity: 1 }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
});

test("each thing that changed meanwhile is told on its line, and counts as it should", async () => {
  const few = await sell(open, { title: "Few", stock: 5 });
  const dear = await sell(open, { title: "Dear", price: 100_00 });
  const sold = await sell(open, { title: "Sold" });
  const lost = await sell(open, { title: "Lost" });
  let cartId: string | null = null;
  for (const goods of [few, dear, sold, lost]) ({ cartId } = await add(cartId, goods, 4));
  await open.sql("update variants set stock = 1 where id = $1", [few.variantId]);
  await open.sql("update variants set price = 12000 where id = $1", [dear.variantId]);
  await open.sql("update variants set stock = 0 where id = $1", [sold.variantId]);
  await open.sql("delete from products where id = $1", [lost.productId]);

  const { cart } = await cartPage(open.visitor, cartId);
  expect(cart.lines.map((line) => [line.title, line.problem])).toEqual([
    ["Few", { kind: "too_few", left: 1 }],
    ["Dear", { kind: "price_changed", was: 100_00 }],
    ["Sold", { kind: "sold_out" }],
    ["Lost", { kind: "gone" }],
  ]);
  expect(cart).toMatchObject({ count: 8, subtotal: 4 * 4_500_00 + 4 * 120_00 });

  const all = cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  expect(
    (await changeCart(open.visitor, cartId, all)).notes.map(({ text, values }) => filled(text, values)),
  ).toEqual(["Only 1 of Few left, so we put 1 in your cart."]);
  await changeCart(open.visitor, cartId, [
    { variantId: sold.variantId, quantity: 0 },
    { variantId: lost.variantId, quantity: 0 },
  ]);
  const after = (await cartPage(open.visitor, cartId)).cart;
  expect(after.lines.map((line) => [line.title, line.quantity, line.problem])).toEqual([
    ["Few", 1, null],
    ["Dear", 4, null],
  ]);
});

test("a cart over its time is empty, cannot be changed, and the next thing opens a new one", async () => {
  const { cartId } = await add(null, tote);
  await open.sql("update carts set expires_at = now() - interval '1 second' where id = $1", [cartId]);
  expect((await cartPage(open.visitor, cartId)).cart.lines).toEqual([]);
  await expect(
    changeCart(open.visitor, cartId, [{ variantId: tote.variantId, quantity: 2 }]),
  ).rejects.toMatchObject({
    reason: "cart_gone",
  });
  expect((await add(cartId, tote)).cartId).not.toBe(cartId);
});

test("no cookie, and one that means nothing, show an empty cart", async () => {
  for (const cartId of [null, "", "robert'); --"]) {
    expect((await cartPage(open.visitor, cartId)).cart).toMatchObject({ lines: [], total: 0 });
  }
});
