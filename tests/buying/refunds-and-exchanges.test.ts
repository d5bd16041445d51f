import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, paidOrder } from "./refunded.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const DAY = 86_400_000;

let standins: Standins;
let now: Date;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => {
  now = new Date();
  open = await openShopWithAll(standins, { now: () => now });
  tote = await sell(open, { stock: 9 });
});

const look = (number: number) => orderForSeller(open.shop, number);

/** An order of two totes, ₦9,000 in all, that was paid and sent. */
async function sentOrder(): Promise<Order> {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  await fulfilOrder(open.shop, number, NO_TRACKING);
  return look(number);
}

/** So many of its totes came back, and these go out in their place. Answers the order that does. */
async function exchange({ number, lines }: Order, quantity: number, goods: Goods): Promise<Order> {
  const returnId = uuidv7();
  const lineId = lines[0]?.id ?? "";
  await openReturn(open.shop, number, {
    id: returnId,
    lines: [{ lineId, quantity, reason: "too_small" }],
    note: "",
  });
  await receiveReturn(open.shop, number, {
    returnId,
    lines: [{ lineId, received: quantity, restock: true }],
  });
  const items = [{ variantId: goods.variantId, quantity }];
  return look((await exchangeReturn(open.shop, number, { id: uuidv7(), returnId, items })).number);
}

const creditsOf = async (number: number) =>
  (await look(number)).returns.map(({ exchangeCredit }) => exchangeCredit);

test("both pieces are exchanged after a part was refunded as a sum: only what is left pays for the others", async () => {
  const order = await sentOrder();
  const other = await sell(open, { price: 4_500_00 });
  await giveRefund(open, order.number, { other: 3_000_00 });
  const next = await exchange(order, 2, other);
  expect(next).toMatchObject({ status: "placed", subtotal: 9_000_00, total: 3_000_00 });
  expect(await creditsOf(order.number)).toEqual([6_000_00]);
  expect(leftOf(await look(order.number))).toBe(0);
  await expect(giveRefund(open, order.number, { other: 1 })).rejects.toMatchObject({ code: "invalid" });
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 3_000_00 });
});

test("exchanged one after the other, the second is paid by what the first and the refund left, and no more", async () => {
  const order = await sentOrder();
  const other = await sell(open, { price: 4_500_00 });
  const cheap = await sell(open, { price: 1_000_00 });
  expect(await exchange(order, 1, other)).toMatchObject({ status: "paid", total: 0 });
  await giveRefund(open, order.number, { other: 3_000_00 });
  await expect(giveRefund(open, order.number, { other: 1_500_01 })).rejects.toMatchObject({
    problems: { other: expect.stringContaining("at most") },
  });
  // Of the ₦1,500 that are left it takes ₦1,000; the rest goes back.
  expect(await exchange(order, 1, cheap)).toMatchObject({ status: "paid", total: 0 });
  const credits = await creditsOf(order.number);
  expect(credits).toEqual([4_500_00, 1_000_00]);
  const { paid, refunded } = await booked(open, order.number);
  expect(refunded).toBe(3_500_00);
  expect(refunded + 5_500_00).toBe(paid);
  await expectBooksAgree(open);
});

test("when everything went back as a sum, what comes in the place of a return is paid in full", async () => {
  const order = await sentOrder();
  await giveRefund(open, order.number, { other: 9_000_00 });
  const next = await exchange(order, 1, await sell(open, { price: 4_500_00 }));
  expect(next).toMatchObject({ status: "placed", discount: 0, total: 4_500_00 });
  expect(await creditsOf(order.number)).toEqual([0]);
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
});

test("an exchange that is called off frees what paid for it, to be refunded", async () => {
  const order = await sentOrder();
  const other = await sell(open, { price: 4_500_00 });
  const next = await exchange(order, 1, other);
  expect(leftOf(await look(order.number))).toBe(4_500_00);
  await cancelOrder(open.shop, next.number, "");
  expect(await creditsOf(order.number)).toEqual([null]);
  expect(leftOf(await look(order.number))).toBe(9_000_00);
  const back = await giveRefund(open, order.number, { pieces: [[0, 2]] });
  expect(back.refunds).toMatchObject([{ amount: 9_000_00, lines: [{ quantity: 2 }] }]);
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  await expectBooksAgree(open);
});

test("an exchange whose difference is not paid in time is called off, and frees what paid for the rest", async () => {
  const order = await sentOrder();
  const dear = await sell(open, { price: 6_000_00, stock: 2 });
  const next = await exchange(order, 1, dear);
  expect(next).toMatchObject({ status: "placed", total: 1_500_00 });
  const system = { ...open.shop, actor: { kind: "system" as const } };
  now = new Date(now.getTime() + 6 * DAY);
  expect(await releaseHolds(system)).toBe(0);
  expect(await creditsOf(order.number)).toEqual([4_500_00]);
  now = new Date(now.getTime() + 2 * DAY);
  expect(await releaseHolds(system)).toBe(1);
  expect(await look(next.number)).toMatchObject({ status: "cancelled" });
  expect(await eventsOf(open, next.number)).toEqual(["ORDER_PLACED", "ORDER_CANCELLED"]);
  expect(await stockOf(open, dear)).toBe(2);
  expect(await creditsOf(order.number)).toEqual([null]);
  const back = await giveRefund(open, order.number, { pieces: [[0, 2]] });
  expect(back.refunds).toMatchObject([{ amount: 9_000_00 }]);
  await expectBooksAgree(open);
});
