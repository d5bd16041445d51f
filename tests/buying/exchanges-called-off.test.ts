import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import type { Order } from "#domain/order/order.ts";
import { orderPage } from "#domain/order/page.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { today } from "#domain/order/today.ts";
import { settle } from "#domain/payment/settle.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { sayIn } from "#domain/words/say.ts";
import { timelineWords as soldWords } from "#web/dashboard/timeline-words.ts";
import { timelineWords as boughtWords } from "#web/storefront/timeline-words.ts";
import { expectBooksAgree } from "./books.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell, stockOf } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, letRefundsFail } from "./refunded.ts";

const DAY = 86_400_000;

const at = new Exchanging();

/** What the timeline of an order says of exchanges that were called off. */
const calledOff = async (number: number) =>
  (await at.look(number)).timeline
    .filter(({ type }) => type === "EXCHANGE_CALLED_OFF")
    .map(({ data }) => data);

/** What came back is the shop's to settle again, and all of this order's money is free but for `used`. */
async function expectReceivedAgain({ number }: Order, used = 0): Promise<void> {
  const order = await at.look(number);
  expect(order.returns).toMatchObject([
    { status: "received", exchangeNumber: null, exchangeUnpaid: false, exchangeCredit: null },
  ]);
  expect(leftOf(order)).toBe(9_000_00 - used);
}

test("an exchange that is called off by hand frees what paid for it, and its return is refunded", async () => {
  const order = await at.sentOrder();
  const other = await sell(at.open, { price: 4_500_00, stock: 3 });
  const returnId = await at.received(order, 1);
  const next = await at.sendInstead(order.number, returnId, other);
  expect(leftOf(await at.look(order.number))).toBe(4_500_00);
  await cancelOrder(at.open.shop, next.number, "");
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toEqual([
    { returnId, number: next.number, amount: 4_500_00, currency: "NGN" },
  ]);
  expect(await stockOf(at.open, other)).toBe(3);
  // What it was is still to be seen on it.
  expect(await at.look(next.number)).toMatchObject({
    status: "cancelled",
    exchangeOf: order.number,
    returns: [],
  });
  const back = await giveRefund(at.open, order.number, { pieces: [[0, 1]], returnId });
  expect(back.refunds).toMatchObject([{ amount: 4_500_00, returnId, lines: [{ quantity: 1 }] }]);
  expect(back.returns).toMatchObject([{ status: "closed" }]);
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 4_500_00 });
  const all = await giveRefund(at.open, order.number, { pieces: [[0, 2]] });
  expect(all.refunds).toMatchObject([{ amount: 4_500_00 }, { amount: 4_500_00, lines: [{ quantity: 1 }] }]);
  await expectBooksAgree(at.open);
});

test("an exchange whose difference is not paid in time is called off, and its return is to be settled again", async () => {
  const order = await at.sentOrder();
  const dear = await sell(at.open, { price: 6_000_00, stock: 2 });
  const next = await at.exchange(order, 1, dear);
  expect(next).toMatchObject({ status: "placed", total: 1_500_00 });
  const system = { ...at.open.shop, actor: { kind: "system" as const } };
  at.now = new Date(at.now.getTime() + 6 * DAY);
  expect(await releaseHolds(system)).toBe(0);
  expect((await at.look(order.number)).returns).toMatchObject([
    { status: "closed", exchangeNumber: next.number, exchangeUnpaid: true, exchangeCredit: 4_500_00 },
  ]);
  at.now = new Date(at.now.getTime() + 2 * DAY);
  expect(await releaseHolds(system)).toBe(1);
  expect(await at.look(next.number)).toMatchObject({ status: "cancelled" });
  expect(await eventsOf(at.open, next.number)).toEqual(["ORDER_CREATED", "ORDER_CANCELLED"]);
  expect(await stockOf(at.open, dear)).toBe(2);
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toMatchObject([{ number: next.number, amount: 4_500_00 }]);
  const back = await giveRefund(at.open, order.number, { pieces: [[0, 2]] });
  expect(back.refunds).toMatchObject([{ amount: 9_000_00 }]);
  await expectBooksAgree(at.open);
});

test("a paid exchange that is refunded is not called off: what the first order paid is back as well", async () => {
  const order = await at.sentOrder();
  const dear = await sell(at.open, { price: 6_000_00, stock: 2 });
  const pay = async ({ id }: Order) => {
    await at.open.sql("update payments set status = 'paid', settled_at = now() where order_id = $1", [id]);
    await at.open.sql("update orders set status = 'paid', paid_at = now(), hold_until = null where id = $1", [
      id,
    ]);
  };
  const byHand = { byHand: true, how: "in cash" };
  const kept = await at.exchange(order, 1, dear);
  await pay(kept);
  await fulfilOrder(at.open.shop, kept.number, NO_TRACKING);
  await giveRefund(at.open, kept.number, { other: 1_500_00, ...byHand });
  expect(await at.look(kept.number)).toMatchObject({ status: "fulfilled" });
  expect(await at.creditsOf(order.number)).toEqual([4_500_00]);
  const unsent = await at.exchange(order, 1, dear);
  await pay(unsent);
  await giveRefund(at.open, unsent.number, { pieces: [[0, 1]], ...byHand });
  expect(await at.look(unsent.number)).toMatchObject({ status: "refunded", exchangeOf: order.number });
  expect(await at.creditsOf(order.number)).toEqual([4_500_00, 0]);
  expect(await booked(at.open, order.number)).toMatchObject({ refunded: 4_500_00 });
  expect(await stockOf(at.open, dear)).toBe(1);
  expect(await calledOff(order.number)).toEqual([]);
  await expectBooksAgree(at.open);
});

test("money that comes for an exchange whose things were sold by then is no exchange any more", async () => {
  const order = await at.sentOrder();
  const dear = await sell(at.open, { price: 6_000_00, stock: 1 });
  const next = await at.exchange(order, 1, dear);
  // As it would be left by a hold that ended without calling it off.
  await at.open.sql("update orders set released_at = now(), hold_until = null where id = $1", [next.id]);
  await settle(at.open.shop, {
    reference: next.payment?.reference ?? "",
    status: "paid",
    amount: 1_500_00,
    currency: "NGN",
    gatewayId: "1",
  });
  expect(await at.look(next.number)).toMatchObject({ status: "cancelled" });
  await expectReceivedAgain(order);
});

test("called off, the same return is exchanged again, with the same money once", async () => {
  const order = await at.sentOrder();
  const returnId = await at.received(order, 1);
  const first = await at.sendInstead(order.number, returnId, await sell(at.open, { price: 4_500_00 }));
  await cancelOrder(at.open.shop, first.number, "");
  const next = await at.sendInstead(order.number, returnId, await sell(at.open, { price: 5_000_00 }));
  expect(next).toMatchObject({ status: "placed", total: 500_00, exchangeOf: order.number });
  expect((await at.look(order.number)).returns).toMatchObject([
    { status: "closed", exchangeNumber: next.number, exchangeCredit: 4_500_00 },
  ]);
  expect(leftOf(await at.look(order.number))).toBe(4_500_00);
  await cancelOrder(at.open.shop, next.number, "");
  await expectReceivedAgain(order);
  expect(await calledOff(order.number)).toMatchObject([{ number: first.number }, { number: next.number }]);
  await expectBooksAgree(at.open);
});

test("what a cheaper exchange gave back is not given again when it is called off, however the pieces are settled then", async () => {
  const order = await at.sentOrder();
  const returnId = await at.received(order, 1);
  const cheap = await sell(at.open, { price: 3_000_00 });
  const first = await at.sendInstead(order.number, returnId, cheap);
  expect(await booked(at.open, order.number)).toMatchObject({ refunded: 1_500_00 });
  await cancelOrder(at.open.shop, first.number, "");
  await expectReceivedAgain(order, 1_500_00);
  // Exchanged again it has ₦3,000 to pay with, of which one for ₦1,000 leaves ₦2,000.
  const second = await at.sendInstead(order.number, returnId, await sell(at.open, { price: 1_000_00 }));
  expect(second).toMatchObject({ status: "paid", total: 0 });
  expect(await at.creditsOf(order.number)).toEqual([1_000_00]);
  expect(await booked(at.open, order.number)).toMatchObject({ refunded: 3_500_00 });
  // The other piece is worth what it was.
  expect(leftOf(await at.look(order.number))).toBe(4_500_00);
  await cancelOrder(at.open.shop, second.number, "");
  await giveRefund(at.open, order.number, { pieces: [[0, 1]], returnId });
  expect(await booked(at.open, order.number)).toMatchObject({ refunded: 4_500_00 });
  await giveRefund(at.open, order.number, { pieces: [[0, 1]] });
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  expect((await at.look(order.number)).refunds.map(({ amount }) => amount)).toEqual([
    1_500_00, 2_000_00, 1_000_00, 4_500_00,
  ]);
  await expectBooksAgree(at.open);
});

test("twice at once, and while the first order is refunded: called off once, and no money twice", async () => {
  const order = await at.sentOrder();
  const next = await at.exchange(order, 1, await sell(at.open, { price: 4_500_00 }));
  await Promise.allSettled([
    cancelOrder(at.open.shop, next.number, ""),
    cancelOrder(at.open.shop, next.number, ""),
    giveRefund(at.open, order.number, { other: 4_500_00 }),
  ]);
  expect(await calledOff(order.number)).toHaveLength(1);
  const { refunded } = await booked(at.open, order.number);
  await expectReceivedAgain(order, refunded);
  await giveRefund(at.open, order.number, { pieces: [[0, 2]] });
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  await expectBooksAgree(at.open);
});

test("both sides hear of it in a letter, and both timelines tell it", async () => {
  const order = await at.sentOrder();
  const next = await at.exchange(order, 1, await sell(at.open, { price: 4_500_00 }));
  const sent: Letter[] = [];
  const mail = { send: async (letter: Letter) => void sent.push(letter) };
  const system = {
    ...at.open.shop,
    actor: { kind: "system" as const },
    ports: { ...at.open.shop.ports, mail },
  };
  await handleEvents(system);
  sent.length = 0;
  await cancelOrder(at.open.shop, next.number, "");
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
  const page = await orderPage(at.open.visitor, order.number, order.key);
  const say = sayIn(page.shell.locale);
  expect(page.order.timeline.map((entry) => boughtWords(say, entry, page.order, page.shell)).at(-1)).toBe(
    `The exchange was called off; ${page.shell.name} settles what you sent back`,
  );
  const entry = (await at.look(order.number)).timeline.at(-1);
  expect(entry && soldWords(entry, order.currency)).toEqual({
    title: `The exchange, order #${next.number}, was called off`,
    detail: "₦4,500 · The return is yours to refund or exchange again.",
  });
});

test("what a cheaper exchange gave back is counted against its own pieces, whichever are settled first", async () => {
  const order = await at.sentOrder();
  const first = await at.received(order, 1);
  const cheap = await at.sendInstead(order.number, first, await sell(at.open, { price: 1_000_00 }));
  await cancelOrder(at.open.shop, cheap.number, "");
  const second = await at.received(order, 1);
  const even = await at.sendInstead(order.number, second, await sell(at.open, { price: 4_500_00 }));
  expect(even).toMatchObject({ status: "paid", total: 0 });
  // By itself, and not among others, is what is left of the first.
  await expect(giveRefund(at.open, order.number, { pieces: [[0, 1]] })).rejects.toMatchObject({
    problems: { lines: "Choose what to give back." },
  });
  await giveRefund(at.open, order.number, { pieces: [[0, 1]], returnId: first });
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 4_500_00 });
  await giveRefund(at.open, even.number, { pieces: [[0, 1]] });
  expect(await booked(at.open, order.number)).toMatchObject({ paid: 9_000_00, refunded: 9_000_00 });
  await expectBooksAgree(at.open);
});

test("a refund that failed, and whose money pays for an exchange since, waits for nobody", async () => {
  const order = await at.sentOrder();
  await giveRefund(at.open, order.number, { other: 5_000_00 });
  await letRefundsFail(at.open, order.number);
  const money = async () => (await today(at.open.shop)).waiting.money;
  expect(await money()).toBe(1);
  await at.exchange(order, 2, await sell(at.open, { price: 9_000_00 }));
  expect(await money()).toBe(0);
});
