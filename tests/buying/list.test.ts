import { expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { listOrders } from "#domain/order/list.ts";
import { today } from "#domain/order/today.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";
import { takeDue } from "./take-due.ts";

test("orders are listed newest first in one trip, found by number, name and e-mail, and counted", async () => {
  const open = await openShop();
  const tote = await sell(open, { stock: 50 });
  await buy(open, [tote], { name: "Chidi 100% Okafor", email: "chidi@demo.test" });
  await buy(open, [tote, tote]);
  await buy(open, [tote], { email: "ngozi@elsewhere.test" });
  await takeDue(open.shop, 1002);
  await cancelOrder(open.shop, 1003, "");

  const before = open.trips.total;
  const all = await listOrders(open.shop, {});
  expect(open.trips.total - before).toBe(1);
  expect(all.counts).toEqual({
    all: 3,
    to_send: 2,
    receipts: 0,
    money: 0,
    placed: 1,
    paid: 1,
    fulfilled: 0,
    cancelled: 1,
    refunded: 0,
  });
  expect(all.nextCursor).toBeNull();
  expect(all.orders.map((row) => [row.number, row.status, row.paymentStatus, row.itemCount])).toEqual([
    [1003, "cancelled", "pending", 1],
    [1002, "paid", "paid", 2],
    [1001, "placed", "pending", 1],
  ]);
  const numbers = async (q: string) => (await listOrders(open.shop, { q })).orders.map((row) => row.number);
  expect(await numbers("#1002")).toEqual([1002]);
  expect(await numbers(" okafor ")).toEqual([1001]);
  expect(await numbers("100%")).toEqual([1001]);
  expect(await numbers("_")).toEqual([]);
  expect(await numbers("NGOZI@")).toEqual([1003]);
  expect(await numbers("99999999999999")).toEqual([]);
  expect((await listOrders(open.shop, { status: "paid" })).orders.map((row) => row.number)).toEqual([1002]);
  await expect(listOrders(open.visitor, {})).rejects.toMatchObject({ code: "forbidden" });
  expect((await listOrders((await openShop()).shop, {})).counts.all).toBe(0);
});

test("a long list goes on where its page ended", async () => {
  const open = await openShop();
  await open.sql(
    `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total)
     select gen_random_uuid(), $1, 1000 + n, 'k', 'pay_on_delivery', 'Z', 'z@demo.test', '', '{}', 'NGN', 1, 0, 1
     from generate_series(1, 101) n`,
    [open.shop.store.id],
  );
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listOrders>> = await listOrders(open.shop, { cursor });
    seen.push(...page.orders.map((row) => row.number));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 101 }, (_, at) => 1101 - at));
});

test("today begins at the store's own midnight and says what waits", async () => {
  const open = await openShop({ now: () => new Date("2026-11-22T23:30:00Z") });
  const tote = await sell(open, { title: "Tote", stock: 3 });
  await sell(open, { title: "Plenty", stock: 4 });
  await sell(open, { title: "Made to order", stock: 0, tracked: false });
  await buy(open, [tote]);
  const yesterday = { ...open, visitor: { ...open.visitor, now: () => new Date("2026-11-22T22:30:00Z") } };
  await buy(yesterday, [tote]);
  const before = open.trips.total;
  expect(await today(open.shop)).toMatchObject({
    ordersToday: 1,
    salesToday: 4_500_00,
    waiting: { toSend: 2 },
  });
  expect(open.trips.total - before).toBe(1);
  open.trips.read = 0;
  expect((await today(open.shop)).firstSteps).toEqual({
    product: true,
    payment: true,
    delivery: false,
    look: false,
  });
  expect(open.trips.read).toBe(1);
  const [product] = (await today(open.shop)).lowStock;
  expect(product).toEqual({ id: tote.productId, title: "Tote", variantTitle: "", stock: 1 });
  expect((await today(open.shop)).lowStock).toHaveLength(1);
});
