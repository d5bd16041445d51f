import { beforeEach, expect, test } from "vitest";
import { cartPage } from "#domain/cart/page.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { orderPage } from "#domain/order/page.ts";
import { placeOrder } from "#domain/order/place.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy, fillCart, fillIn } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  await open.sql("update stores set delivery_fee = 150000, free_delivery_over = 2000000 where id = $1", [
    open.shop.store.id,
  ]);
  tote = await sell(open, { stock: 5 });
});

const orders = async () =>
  (
    await open.sql<{ n: number }>("select count(*)::int as n from orders where store_id = $1", [
      open.shop.store.id,
    ])
  )[0]?.n;

test("one trip to read and one to write place an order and take its stock", async () => {
  const made = await sell(open, { title: "Made to order", price: 1_000_00, stock: 0, tracked: false });
  const input = await fillIn(open, await fillCart(open, [tote, made], 2));
  const before = { read: open.trips.read, write: open.trips.write };
  const placed = await placeOrder(open.visitor, input);
  expect({ read: open.trips.read - before.read, write: open.trips.write - before.write }).toEqual({
    read: 1,
    write: 1,
  });

  expect(placed).toMatchObject({ number: 1001, payUrl: null, key: expect.stringMatching(/^[\w-]{22}$/) });
  expect(await stockOf(open, tote)).toBe(3);
  expect(await stockOf(open, made)).toBe(0);
  const trips = open.trips.total;
  const { order } = await orderPage(open.visitor, placed.number, placed.key);
  expect(open.trips.total - trips).toBe(1);
  expect(order).toMatchObject({
    status: "placed",
    subtotal: 11_000_00,
    delivery: 1_500_00,
    total: 12_500_00,
    name: "Zainab Bello",
    address: { line1: "12 Broad Street", city: "Lagos" },
    payment: { status: "pending" },
    fulfilments: [],
  });
  expect(order.lines.map((line) => [line.title, line.quantity, line.total])).toEqual([
    ["Ankara tote", 2, 9_000_00],
    ["Made to order", 2, 2_000_00],
  ]);
  expect(order.timeline.map((entry) => entry.type)).toEqual(["ORDER_CREATED"]);
  expect(open.jobs).toEqual([{ kind: "events", storeId: open.shop.store.id }]);
});

test("the cart is spent: it shows as empty, and the same form again gives the same order", async () => {
  const input = await fillIn(open, await fillCart(open, [tote]));
  const first = await placeOrder(open.visitor, input);
  expect((await cartPage(open.visitor, input.cartId)).cart.lines).toEqual([]);
  expect(await placeOrder(open.visitor, { ...input, name: "" })).toEqual(first);
  expect([await orders(), await stockOf(open, tote)]).toEqual([1, 4]);
});

test("the button pressed several times at once places one order, also for the last one in stock", async () => {
  const last = await sell(open, { stock: 1 });
  const input = await fillIn(open, await fillCart(open, [last]));
  const placed = await Promise.all(Array.from({ length: 6 }, () => placeOrder(open.visitor, input)));
  expect(new Set(placed.map(({ number, key }) => `${number} ${key}`)).size).toBe(1);
  expect([await orders(), await stockOf(open, last)]).toEqual([1, 0]);
});

test("who goes back to the checkout after ordering is led to the order", async () => {
  const cartId = await fillCart(open, [tote]);
  expect(await checkoutPage(open.visitor, cartId)).toMatchObject({
    placed: null,
    cart: { count: 1, total: 6_000_00 },
  });
  const { number, key } = await placeOrder(open.visitor, await fillIn(open, cartId));
  const trips = open.trips.total;
  expect(await checkoutPage(open.visitor, cartId)).toMatchObject({
    placed: { number, key },
    cart: { lines: [] },
  });
  expect(open.trips.total - trips).toBe(1);
  expect(await checkoutPage(open.visitor, null)).toMatchObject({ placed: null, cart: { lines: [] } });
});

test("numbers run on within a store and begin anew in the next", async () => {
  expect((await buy(open, [tote])).number).toBe(1001);
  expect((await buy(open, [tote])).number).toBe(1002);
  const other = await openShop();
  expect((await buy(other, [await sell(other)])).number).toBe(1001);
});

test("a price that changed is told with the new total, and nothing is taken", async () => {
  const input = await fillIn(open, await fillCart(open, [tote]));
  await open.sql("update variants set price = 500000 where id = $1", [tote.variantId]);
  await expect(placeOrder(open.visitor, input)).rejects.toMatchObject({
    reason: "price_changed",
    total: 6_500_00,
    message: expect.stringContaining("₦6,500"),
  });
  expect([await orders(), await stockOf(open, tote)]).toEqual([0, 5]);
  expect(await placeOrder(open.visitor, { ...input, totalSeen: 6_500_00 })).toMatchObject({ number: 1001 });
});

test("what can't be had any more is named, and nothing is taken", async () => {
  const few = await sell(open, { title: "Few" });
  const lost = await sell(open, { title: "Lost" });
  const hidden = await sell(open, { title: "Hidden" });
  const input = await fillIn(open, await fillCart(open, [tote, few, lost, hidden], 3));
  await open.sql("update variants set stock = 2 where id = $1", [few.variantId]);
  await open.sql("delete from products where id = $1", [lost.productId]);
  await open.sql("update products set status = 'draft' where id = $1", [hidden.productId]);
  await expect(placeOrder(open.visitor, input)).rejects.toMatchObject({
    reason: "out_of_stock",
    message:
      "Only 2 of Few left. Lost is no longer sold. Hidden is no longer sold. Please change your cart and order again.",
  });
  expect([await orders(), await stockOf(open, tote)]).toEqual([0, 5]);
});

test("a cart that is unknown, over its time, another store's or empty is told so", async () => {
  const input = await fillIn(open, await fillCart(open, [tote]));
  const gone = { reason: "cart_gone" };
  await expect(placeOrder(open.visitor, { ...input, cartId: crypto.randomUUID() })).rejects.toMatchObject(
    gone,
  );
  await expect(placeOrder(open.visitor, { ...input, cartId: "nonsense" })).rejects.toMatchObject(gone);
  await expect(placeOrder((await openShop()).visitor, input)).rejects.toMatchObject(gone);
  await open.sql("delete from cart_lines where cart_id = $1", [input.cartId]);
  await expect(placeOrder(open.visitor, input)).rejects.toMatchObject({ reason: "cart_empty" });
  await open.sql("update carts set expires_at = now() where id = $1", [input.cartId]);
  await expect(placeOrder(open.visitor, input)).rejects.toMatchObject(gone);
});

test("each field that is wrong has its sentence, and a way to pay must be one of the store's", async () => {
  const input = await fillIn(open, await fillCart(open, [tote]));
  const address = { ...input.address, line1: " ", country: "Nigeria" };
  await expect(
    placeOrder(open.visitor, { ...input, name: "  ", email: "zainab@", phone: "call me", address }),
  ).rejects.toMatchObject({
    code: "invalid",
    problems: {
      name: expect.any(String),
      email: expect.any(String),
      phone: expect.any(String),
      "address.line1": expect.any(String),
      "address.country": expect.any(String),
    },
  });
  await expect(placeOrder(open.visitor, { ...input, method: "paystack" })).rejects.toMatchObject({
    problems: { method: expect.any(String) },
  });
  expect(await orders()).toBe(0);
});

test("an order's page opens with its own key only", async () => {
  const first = await buy(open, [tote]);
  const second = await buy(open, [tote]);
  await expect(orderPage(open.visitor, first.number, second.key)).rejects.toMatchObject({
    code: "not_found",
    shell: {},
  });
  await expect(orderPage(open.visitor, 99_999_999_999, first.key)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(orderPage((await openShop()).visitor, first.number, first.key)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the order keeps what was bought when the product changes and goes", async () => {
  const placed = await buy(open, [tote]);
  await open.sql("delete from products where id = $1", [tote.productId]);
  const { order } = await orderPage(open.visitor, placed.number, placed.key);
  expect(order.lines).toMatchObject([{ title: "Ankara tote", unitPrice: 4_500_00, quantity: 1 }]);
});

test("an order stands when the queue is away", async () => {
  const away = { send: () => Promise.reject(new Error("the queue is away")) };
  open.visitor.ports.jobs = away;
  expect(await buy(open, [tote])).toMatchObject({ number: 1001 });
});
