import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import type { Order } from "#domain/order/order.ts";
import { orderPage } from "#domain/order/page.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { sayIn } from "#domain/words/say.ts";
import { standing } from "#web/storefront/order-words.ts";
import { exchangeStanding } from "#web/storefront/return-words.ts";
import { timelineWords } from "#web/storefront/timeline-words.ts";
import { expectBooksAgree } from "./books.ts";
import { pay } from "./edited.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { press } from "./paystack.ts";
import { booked, giveRefund } from "./refunded.ts";

const IN_CASH = { byHand: true, how: "in cash" };

const at = new Exchanging();

/** Pays what an exchange costs more, if anything, and sends it. */
async function sent(exchange: Order): Promise<Order> {
  if (exchange.status === "placed") {
    await press(await pay(at.open, exchange.number, exchange.key), "approve");
    await returnedFromGateway(at.open.visitor, exchange.number, exchange.key);
  }
  await fulfilOrder(at.open.shop, exchange.number, NO_TRACKING);
  return at.look(exchange.number);
}

/** One tote of an order of two was exchanged for something at `price`, which was sent. */
async function exchangedFor(price: number): Promise<{ first: Order; exchange: Order }> {
  const first = await at.sentOrder();
  const exchange = await sent(await at.exchange(first, 1, await sell(at.open, { price, stock: 3 })));
  return { first, exchange };
}

const refundedOf = async ({ number }: Order) => (await booked(at.open, number)).refunded;

test("an even exchange that comes back is refunded with the order that paid for it", async () => {
  const { first, exchange } = await exchangedFor(4_500_00);
  expect((await at.look(first.number)).returns).toMatchObject([{ exchangeRefunded: false }]);
  const returnId = await at.received(exchange, 1);
  expect(leftOf(await at.look(exchange.number))).toBe(4_500_00);
  const back = await giveRefund(at.open, exchange.number, { pieces: [[0, 1]], returnId });
  expect(back).toMatchObject({
    status: "refunded",
    returns: [{ status: "closed" }],
    refunds: [
      { amount: 0, exchange: 4_500_00, way: "exchange", status: "done", lines: [{ amount: 4_500_00 }] },
    ],
  });
  const order = await at.look(first.number);
  expect(order).toMatchObject({
    status: "fulfilled",
    refunds: [{ amount: 4_500_00, way: "gateway", returnId: order.returns[0]?.id }],
    returns: [{ status: "closed", exchangeNumber: exchange.number, exchangeCredit: 0 }],
  });
  expect(await refundedOf(first)).toBe(4_500_00);
  // The other tote is worth what it was, the one that was exchanged nothing more.
  expect(leftOf(order)).toBe(4_500_00);
  await giveRefund(at.open, first.number, { pieces: [[0, 2]] });
  expect(await refundedOf(first)).toBe(9_000_00);
  await expectBooksAgree(at.open);
});

test("of a dearer one, its own money goes back first, and the rest with the first order", async () => {
  const { first, exchange } = await exchangedFor(6_000_00);
  expect(await booked(at.open, exchange.number)).toMatchObject({ paid: 1_500_00 });
  const part = await giveRefund(at.open, exchange.number, { other: 2_000_00, ...IN_CASH });
  expect(part).toMatchObject({ status: "fulfilled", refunds: [{ amount: 1_500_00, exchange: 500_00 }] });
  expect(await refundedOf(first)).toBe(500_00);
  const all = await giveRefund(at.open, exchange.number, { pieces: [[0, 1]], ...IN_CASH });
  expect(all).toMatchObject({ status: "refunded", refunds: [{}, { amount: 0, exchange: 4_000_00 }] });
  expect(await refundedOf(exchange)).toBe(1_500_00);
  expect(await refundedOf(first)).toBe(4_500_00);
  await expectBooksAgree(at.open);
});

test("piece by piece, what an exchange is worth goes back to the last unit", async () => {
  const first = await at.sentOrder();
  await giveRefund(at.open, first.number, { other: 1_000_01, ...IN_CASH });
  const three = await sell(at.open, { price: 3_000_00, stock: 3 });
  const exchange = await sent(await at.sendInstead(first.number, await at.received(first, 2), three, 3));
  expect(exchange).toMatchObject({ total: 1_000_01, lines: [{ quantity: 3 }] });
  const parts: [own: number, before: number][] = [];
  for (let piece = 0; piece < 3; piece++) {
    const { refunds } = await giveRefund(at.open, exchange.number, { pieces: [[0, 1]], ...IN_CASH });
    parts.push([refunds.at(-1)?.amount ?? 0, refunds.at(-1)?.exchange ?? 0]);
  }
  expect(parts).toEqual([
    [1_000_01, 1_999_99],
    [0, 3_000_00],
    [0, 3_000_00],
  ]);
  expect(await refundedOf(first)).toBe(9_000_00);
  expect(await at.look(exchange.number)).toMatchObject({ status: "refunded" });
  expect(await at.look(first.number)).toMatchObject({ status: "refunded" });
  await expectBooksAgree(at.open);
});

test("exchanged again, it pays what the first order paid; and all of it finds its way back", async () => {
  const { first, exchange } = await exchangedFor(6_000_00);
  const again = await sent(await at.exchange(exchange, 1, await sell(at.open, { price: 7_000_00 })));
  expect(again).toMatchObject({ subtotal: 7_000_00, total: 1_000_00, exchangeOf: exchange.number });
  expect(leftOf(await at.look(exchange.number))).toBe(0);
  const back = await giveRefund(at.open, again.number, {
    pieces: [[0, 1]],
    returnId: await at.received(again, 1),
    ...IN_CASH,
  });
  expect(back).toMatchObject({ status: "refunded", refunds: [{ amount: 1_000_00, exchange: 6_000_00 }] });
  expect(await at.look(exchange.number)).toMatchObject({
    status: "refunded",
    refunds: [{ amount: 1_500_00, exchange: 4_500_00 }],
  });
  expect([await refundedOf(again), await refundedOf(exchange), await refundedOf(first)]).toEqual([
    1_000_00, 1_500_00, 4_500_00,
  ]);
  await expectBooksAgree(at.open);
});

test("exchanged for something cheaper, what is too much goes back from both orders", async () => {
  const { first, exchange } = await exchangedFor(6_000_00);
  const again = await at.exchange(exchange, 1, await sell(at.open, { price: 1_000_00 }));
  expect(again).toMatchObject({ status: "paid", total: 0 });
  expect([await refundedOf(exchange), await refundedOf(first)]).toEqual([1_500_00, 3_500_00]);
  // Called off, its thing is worth the ₦1,000 that are left of it.
  await cancelOrder(at.open.shop, again.number, "");
  const returnId = (await at.look(exchange.number)).returns[0]?.id ?? "";
  await giveRefund(at.open, exchange.number, { pieces: [[0, 1]], returnId, ...IN_CASH });
  expect([await refundedOf(exchange), await refundedOf(first)]).toEqual([1_500_00, 4_500_00]);
  await expectBooksAgree(at.open);
});

test("a part was refunded before it was called off: its return is worth so much less", async () => {
  const first = await at.sentOrder();
  const exchange = await at.exchange(first, 1, await sell(at.open, { price: 4_500_00 }));
  await giveRefund(at.open, exchange.number, { other: 1_000_00 });
  await cancelOrder(at.open.shop, exchange.number, "");
  const returnId = (await at.look(first.number)).returns[0]?.id ?? "";
  const back = await giveRefund(at.open, first.number, { pieces: [[0, 1]], returnId });
  expect(back.refunds).toMatchObject([{ amount: 1_000_00 }, { amount: 3_500_00 }]);
  await giveRefund(at.open, first.number, { pieces: [[0, 1]] });
  expect(await refundedOf(first)).toBe(9_000_00);
  await expectBooksAgree(at.open);
});

test("pressed many times at once, on both orders, no coin goes back twice", async () => {
  const { first, exchange } = await exchangedFor(4_500_00);
  await Promise.allSettled([
    ...[1, 2, 3].map(() => giveRefund(at.open, exchange.number, { pieces: [[0, 1]] })),
    giveRefund(at.open, first.number, { other: 4_500_00 }),
    giveRefund(at.open, first.number, { pieces: [[0, 1]] }),
  ]);
  expect(await refundedOf(first)).toBeLessThanOrEqual(9_000_00);
  const { returns } = await at.look(first.number);
  expect(returns.map(({ exchangeCredit }) => exchangeCredit)).toEqual([0]);
  await expectBooksAgree(at.open);
});

test("the buyer is told once, of the order their money comes back for; both timelines know", async () => {
  const { exchange, first } = await exchangedFor(4_500_00);
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const shop = { ...at.open.shop, ports: { ...at.open.shop.ports, mail } };
  await handleEvents(shop);
  letters.length = 0;
  await giveRefund(at.open, exchange.number, { pieces: [[0, 1]], ...IN_CASH });
  await handleEvents(shop);
  expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining(String(first.number))]);
  expect((await at.look(exchange.number)).timeline.at(-1)).toMatchObject({
    type: "EXCHANGE_REFUNDED",
    data: { number: first.number, amount: 4_500_00, currency: "NGN" },
  });
  const page = await orderPage(at.open.visitor, exchange.number, exchange.key);
  const words = page.order.timeline.map((entry) =>
    timelineWords(sayIn(page.shell.locale), entry, page.order, page.shell),
  );
  expect(words.at(-1)).toBe(`₦4,500 goes back with order ${first.number}`);
  expect(standing(sayIn(page.shell.locale), page.order, page.shell).next).toBe(
    `₦4,500 goes back with order ${first.number}, which paid for this one.`,
  );
  expect((await at.look(first.number)).timeline.at(-1)).toMatchObject({
    type: "ORDER_REFUNDED",
    data: { amount: 4_500_00 },
  });
  const [one] = (await orderPage(at.open.visitor, first.number, first.key)).order.returns;
  expect(one && exchangeStanding(sayIn("en"), one)).toBe(
    `Order ${exchange.number} was in its place, and is refunded.`,
  );
});
