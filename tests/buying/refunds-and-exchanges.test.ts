import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { orderPage } from "#domain/order/page.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { settle } from "#domain/payment/settle.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { sayIn } from "#domain/words/say.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { timelineWords as soldWords } from "#web/dashboard/timeline-words.ts";
import { timelineWords as boughtWords } from "#web/storefront/order-words.ts";
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

/** So many of its totes came back. Answers the return. */
async function received({ number, lines }: Order, quantity: number): Promise<string> {
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
  return returnId;
}

/** These go out in the place of a return. Answers the order that does. */
async function sendInstead(number: number, returnId: string, goods: Goods, quantity = 1): Promise<Order> {
  const items = [{ variantId: goods.variantId, quantity }];
  return look((await exchangeReturn(open.shop, number, { id: uuidv7(), returnId, items })).number);
}

/** So many of its totes came back, and these go out in their place. */
const exchange = async (order: Order, quantity: number, goods: Goods): Promise<Order> =>
  sendInstead(order.number, await received(order, quantity), goods, quantity);

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

/** What the timeline of an order says of exchanges that were called off. */
const calledOff = async (number: number) =>
  (await look(number)).timeline.filter(({ type }) => type === "EXCHANGE_CALLED_OFF").map(({ data }) => data);

/** What came back is the shop's to settle again, and all of this order's money is free but for `used`. */
async function expectReceivedAgain({ number }: Order, used = 0): Promise<void> {
  const order = await look(number);
  expect(order.returns).toMatchObject([
    { status: "received", exchangeNumber: null, exchangeUnpaid: false, exchangeCredit: null },
  ]);
  expect(leftOf(order)).toBe(9_000_00 - used);
}

test("an exchange that is called off by hand frees what paid for it, and its return is refunded", async () => {
  const order = await sentOrder();
  const other = await sell(open, { price: 4_500_00, stock: 3 });
  const returnId = await received(order, 1);
  const next = await sendInstead(order.number, returnId, other);
  expect(leftOf(await look(order.number))).toBe(4_500_00);
  await cancelOrder(open.shop, next.number, "");
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toEqual([
    { returnId, number: next.number, amount: 4_500_00, currency: "NGN" },
  ]);
  expect(await stockOf(open, other)).toBe(3);
  // What it was is still to be seen on it.
  expect(await look(next.number)).toMatchObject({
    status: "cancelled",
    exchangeOf: order.number,
    returns: [],
  });
  const back = await giveRefund(open, order.number, { pieces: [[0, 1]], returnId });
  expect(back.refunds).toMatchObject([{ amount: 4_500_00, returnId, lines: [{ quantity: 1 }] }]);
  expect(back.returns).toMatchObject([{ status: "closed" }]);
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 4_500_00 });
  const all = await giveRefund(open, order.number, { pieces: [[0, 2]] });
  expect(all.refunds).toMatchObject([{ amount: 4_500_00 }, { amount: 4_500_00, lines: [{ quantity: 1 }] }]);
  await expectBooksAgree(open);
});

test("an exchange whose difference is not paid in time is called off, and its return is to be settled again", async () => {
  const order = await sentOrder();
  const dear = await sell(open, { price: 6_000_00, stock: 2 });
  const next = await exchange(order, 1, dear);
  expect(next).toMatchObject({ status: "placed", total: 1_500_00 });
  const system = { ...open.shop, actor: { kind: "system" as const } };
  now = new Date(now.getTime() + 6 * DAY);
  expect(await releaseHolds(system)).toBe(0);
  expect((await look(order.number)).returns).toMatchObject([
    { status: "closed", exchangeNumber: next.number, exchangeUnpaid: true, exchangeCredit: 4_500_00 },
  ]);
  now = new Date(now.getTime() + 2 * DAY);
  expect(await releaseHolds(system)).toBe(1);
  expect(await look(next.number)).toMatchObject({ status: "cancelled" });
  expect(await eventsOf(open, next.number)).toEqual(["ORDER_PLACED", "ORDER_CANCELLED"]);
  expect(await stockOf(open, dear)).toBe(2);
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toMatchObject([{ number: next.number, amount: 4_500_00 }]);
  const back = await giveRefund(open, order.number, { pieces: [[0, 2]] });
  expect(back.refunds).toMatchObject([{ amount: 9_000_00 }]);
  await expectBooksAgree(open);
});

test("a paid exchange that is refunded before it is sent is called off as well; one that its buyer has is not", async () => {
  const order = await sentOrder();
  const dear = await sell(open, { price: 6_000_00, stock: 2 });
  const pay = async ({ id }: Order) => {
    await open.sql("update payments set status = 'paid', settled_at = now() where order_id = $1", [id]);
    await open.sql("update orders set status = 'paid', paid_at = now(), hold_until = null where id = $1", [
      id,
    ]);
  };
  const byHand = { byHand: true, how: "in cash" };
  const kept = await exchange(order, 1, dear);
  await pay(kept);
  await fulfilOrder(open.shop, kept.number, NO_TRACKING);
  await giveRefund(open, kept.number, { other: 1_500_00, ...byHand });
  expect(await look(kept.number)).toMatchObject({ status: "refunded" });
  expect(await creditsOf(order.number)).toEqual([4_500_00]);
  expect(await calledOff(order.number)).toEqual([]);
  const unsent = await exchange(order, 1, dear);
  await pay(unsent);
  await giveRefund(open, unsent.number, { pieces: [[0, 1]], ...byHand });
  expect(await look(unsent.number)).toMatchObject({ status: "refunded", exchangeOf: order.number });
  expect(await creditsOf(order.number)).toEqual([4_500_00, null]);
  expect(await calledOff(order.number)).toMatchObject([{ number: unsent.number, amount: 4_500_00 }]);
});

test("money that comes for an exchange whose things were sold by then is no exchange any more", async () => {
  const order = await sentOrder();
  const dear = await sell(open, { price: 6_000_00, stock: 1 });
  const next = await exchange(order, 1, dear);
  // As it would be left by a hold that ended without calling it off.
  await open.sql("update orders set released_at = now(), hold_until = null where id = $1", [next.id]);
  await settle(open.shop, {
    reference: next.payment?.reference ?? "",
    status: "paid",
    amount: 1_500_00,
    currency: "NGN",
    gatewayId: "1",
  });
  expect(await look(next.number)).toMatchObject({ status: "cancelled" });
  await expectReceivedAgain(order);
});

test("called off, the same return is exchanged again, with the same money once", async () => {
  const order = await sentOrder();
  const returnId = await received(order, 1);
  const first = await sendInstead(order.number, returnId, await sell(open, { price: 4_500_00 }));
  await cancelOrder(open.shop, first.number, "");
  const next = await sendInstead(order.number, returnId, await sell(open, { price: 5_000_00 }));
  expect(next).toMatchObject({ status: "placed", total: 500_00, exchangeOf: order.number });
  expect((await look(order.number)).returns).toMatchObject([
    { status: "closed", exchangeNumber: next.number, exchangeCredit: 4_500_00 },
  ]);
  expect(leftOf(await look(order.number))).toBe(4_500_00);
  await cancelOrder(open.shop, next.number, "");
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toMatchObject([{ number: first.number }, { number: next.number }]);
  await expectBooksAgree(open);
});

test("what a cheaper exchange gave back is not given again when it is called off, however the pieces are settled then", async () => {
  const order = await sentOrder();
  const returnId = await received(order, 1);
  const cheap = await sell(open, { price: 3_000_00 });
  const first = await sendInstead(order.number, returnId, cheap);
  expect(await booked(open, order.number)).toMatchObject({ refunded: 1_500_00 });
  await cancelOrder(open.shop, first.number, "");
  await expectReceivedAgain(order, 1_500_00);
  // Exchanged again it has ₦3,000 to pay with, of which one for ₦1,000 leaves ₦2,000.
  const second = await sendInstead(order.number, returnId, await sell(open, { price: 1_000_00 }));
  expect(second).toMatchObject({ status: "paid", total: 0 });
  expect(await creditsOf(order.number)).toEqual([1_000_00]);
  expect(await booked(open, order.number)).toMatchObject({ refunded: 3_500_00 });
  // The other piece is worth what it was.
  expect(leftOf(await look(order.number))).toBe(4_500_00);
  await cancelOrder(open.shop, second.number, "");
  await giveRefund(open, order.number, { pieces: [[0, 1]], returnId });
  expect(await booked(open, order.number)).toMatchObject({ refunded: 4_500_00 });
  await giveRefund(open, order.number, { pieces: [[0, 1]] });
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  expect((await look(order.number)).refunds.map(({ amount }) => amount)).toEqual([
    1_500_00, 2_000_00, 1_000_00, 4_500_00,
  ]);
  await expectBooksAgree(open);
});

test("twice at once, and while the first order is refunded: called off once, and no money twice", async () => {
  const order = await sentOrder();
  const next = await exchange(order, 1, await sell(open, { price: 4_500_00 }));
  await Promise.allSettled([
    cancelOrder(open.shop, next.number, ""),
    cancelOrder(open.shop, next.number, ""),
    giveRefund(open, order.number, { other: 4_500_00 }),
  ]);
  expect(await calledOff(order.number)).toHaveLength(1);
  const { refunded } = await booked(open, order.number);
  await expectReceivedAgain(order, refunded);
  await giveRefund(open, order.number, { pieces: [[0, 2]] });
  expect(await booked(open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  await expectBooksAgree(open);
});

test("both sides hear of it in a letter, and both timelines tell it", async () => {
  const order = await sentOrder();
  const next = await exchange(order, 1, await sell(open, { price: 4_500_00 }));
  const sent: Letter[] = [];
  const mail = { send: async (letter: Letter) => void sent.push(letter) };
  const system = {
    ...open.shop,
    actor: { kind: "system" as const },
    ports: { ...open.shop.ports, mail },
  };
  await handleEvents(system);
  sent.length = 0;
  await cancelOrder(open.shop, next.number, "");
  await handleEvents(system);
  const to = (subject: string) => sent.find((letter) => letter.subject === subject);
  expect(to(`Order ${next.number} is cancelled`)?.text).toContain(
    `What you sent back of order ${order.number} still counts: we settle it with you.`,
  );
  const buyer = to(`About your return for order ${order.number}`);
  expect(buyer?.to).toBe(order.email);
  expect(buyer?.text).toContain("The ₦4,500 that paid for it is still yours.");
  const seller = to(`Order ${order.number}: an exchange was called off`);
  expect(seller?.to).not.toBe(order.email);
  expect(seller?.text).toContain("₦4,500 to give back, or to exchange again");
  expect(seller?.text).toContain(`/orders/${order.number}`);
  expect(sent).toHaveLength(3);
  const page = await orderPage(open.visitor, order.number, order.key);
  const say = sayIn(page.shell.locale);
  expect(page.order.timeline.map((entry) => boughtWords(say, entry, page.order, page.shell)).at(-1)).toBe(
    `The exchange was called off; ${page.shell.name} settles what you sent back`,
  );
  const entry = (await look(order.number)).timeline.at(-1);
  expect(entry && soldWords(entry, order.currency)).toEqual({
    title: `The exchange, order #${next.number}, was called off`,
    detail: "₦4,500 · The return is yours to refund or exchange again.",
  });
});
