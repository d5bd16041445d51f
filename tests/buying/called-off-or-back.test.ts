import { expect, test } from "vitest";
import { buyerOf } from "#domain/buyer/buyer.ts";
import { myOrders } from "#domain/buyer/orders.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import type { Order } from "#domain/order/order.ts";
import { orderPage } from "#domain/order/page.ts";
import { today } from "#domain/order/today.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { endReturn } from "#domain/return/end.ts";
import { sayIn } from "#domain/words/say.ts";
import { join } from "#tests/buyers/person.ts";
import { nextStep } from "#web/dashboard/next-step.ts";
import { hasMoneyFor } from "#web/dashboard/return-money.ts";
import { statusWords } from "#web/storefront/account/status-words.ts";
import { standing } from "#web/storefront/order-words.ts";
import { refundStanding, toldRefunds } from "#web/storefront/return-words.ts";
import { buy } from "./checkout.ts";
import { withCap } from "./edited.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";
import { giveRefund, letRefundsFail, paidOrder } from "./refunded.ts";

/* An order of which everything was called off, or came back, is said to be neither packed nor on its way, to buyers and to sellers. */

const at = new Exchanging();

/** How the order stands on its buyer's page, and in their list of orders. */
async function standsFor({ number, key }: Pick<Order, "number" | "key">) {
  const { order, shell } = await orderPage(at.open.visitor, number, key);
  const say = sayIn(shell.locale);
  const { title, next } = standing(say, order, shell);
  const buyer = await join(at.open);
  const { shop, sql } = at.open;
  await sql("update orders set buyer_id = $3 where store_id = $1 and number = $2", [
    shop.store.id,
    number,
    buyerOf(buyer.shop).buyerId,
  ]);
  const [listed] = (await myOrders(buyer.shop, null)).orders;
  return { title, next, listed: listed && statusWords(say, listed) };
}

/** Its refunds as the buyer's page tells them. */
async function refundsTold({ number, key }: Pick<Order, "number" | "key">): Promise<string[]> {
  const { order, shell } = await orderPage(at.open.visitor, number, key);
  return toldRefunds(order).map((refund) => refundStanding(sayIn(shell.locale), refund, shell.name));
}

/** How it stands for its seller: in the lists, and what is to be done next. */
async function asksFor(number: number) {
  const { orders } = await listOrders(at.open.shop, {});
  const toSend = await listOrders(at.open.shop, { status: "to_send" });
  const { waiting } = await today(at.open.shop);
  expect([toSend.orders.length, toSend.counts.to_send]).toEqual([waiting.toSend, waiting.toSend]);
  return {
    nothingToSend: orders.find((row) => row.number === number)?.nothingToSend,
    toSend: waiting.toSend,
    money: waiting.money,
    next: nextStep(await at.look(number))?.do ?? null,
  };
}

/** As when the gateway has given all of it back. */
const letRefundsArrive = () =>
  at.open.sql("update refunds set status = 'done', next_attempt_at = null where store_id = $1", [
    at.open.shop.store.id,
  ]);

test("all of it was called off and the refund failed: its money is to be settled, and nothing is packed", async () => {
  const paid = await paidOrder(at.open, [at.tote], "paystack", 2);
  expect(await standsFor(paid)).toMatchObject({ next: expect.stringMatching(/is packing it/) });
  expect(await asksFor(paid.number)).toEqual({ nothingToSend: false, toSend: 1, money: 0, next: "send" });
  const [refund] = (await giveRefund(at.open, paid.number, { pieces: [[0, 2]] })).refunds;
  // On its way: there is nothing to press.
  expect(await asksFor(paid.number)).toEqual({ nothingToSend: true, toSend: 0, money: 0, next: null });
  await letRefundsFail(at.open, paid.number);
  expect(await standsFor(paid)).toEqual({
    title: "Your money goes back to you",
    next: "Ada Fabrics will send your ₦9,000 back to you.",
    listed: "Your money goes back to you",
  });
  expect(await asksFor(paid.number)).toEqual({
    nothingToSend: true,
    toSend: 0,
    money: 1,
    next: "refund_again",
  });
  await tryRefundAgain(at.open.shop, paid.number, refund?.id ?? "");
  expect(await standsFor(paid)).toMatchObject({ next: expect.stringMatching(/^₦9,000 is on its way/) });
  expect((await asksFor(paid.number)).next).toBeNull();
});

test("all of it was called off and its delivery is kept: it can be done, and nothing is ever sent by that", async () => {
  await at.open.sql("update stores set delivery_fee = 50000 where id = $1", [at.open.shop.store.id]);
  const paid = await paidOrder(at.open, [at.tote]);
  const done = () => fulfilOrder(at.open.shop, paid.number, { ...NO_TRACKING, nothing: true });
  await expect(done()).rejects.toMatchObject({ reason: "more_to_send" });
  await giveRefund(at.open, paid.number, { pieces: [[0, 1]] });
  await letRefundsArrive();
  expect(await asksFor(paid.number)).toEqual({ nothingToSend: true, toSend: 0, money: 0, next: "done" });
  const back = {
    title: "Your money was sent back",
    next: expect.stringMatching(/^₦4,500 is on its way/),
    listed: "Your money goes back to you",
  };
  expect(await standsFor(paid)).toEqual(back);
  for (const _ of ["pressed", "pressed again"]) expect(await done()).toBe("fulfilled");
  expect(await standsFor(paid)).toEqual(back);
  expect((await eventsOf(at.open, paid.number)).filter((type) => type === "ORDER_FULFILLED")).toHaveLength(1);
  // Nor is anybody asked later how they like it.
  expect(
    await at.open.sql("select 1 from review_invitations where store_id = $1", [at.open.shop.store.id]),
  ).toEqual([]);
});

test("all of it came back: its buyer reads that it did and where the money is, and nobody waits at the door", async () => {
  await at.open.sql("update stores set delivery_fee = 50000 where id = $1", [at.open.shop.store.id]);
  const order = await at.sentOrder();
  expect(await standsFor(order)).toMatchObject({ title: "Your order is on its way" });
  await at.received(order, 1);
  expect(await standsFor(order)).toMatchObject({ title: "Your order is on its way" });
  const second = await at.received(await at.look(order.number), 1);
  const came = { title: "Your order is back with the shop", listed: "Your order is back with the shop" };
  const looked = "We look at it now, and then write to you about your money or what you get instead.";
  expect(await standsFor(order)).toEqual({ ...came, next: looked });
  await giveRefund(at.open, order.number, { pieces: [[0, 1]], returnId: second });
  await letRefundsFail(at.open, order.number);
  expect((await standsFor(order)).next).toBe(`Ada Fabrics will send your ₦4,500 back to you. ${looked}`);
  for (const { id, status } of (await at.look(order.number)).returns)
    if (status === "received") await endReturn(at.open.shop, order.number, id);
  await letRefundsArrive();
  expect(await standsFor(order)).toEqual({
    ...came,
    next: "₦4,500 is on its way to where it came from. Banks can take a few days.",
  });
});

test("all of it was exchanged: its buyer reads which order comes in its place", async () => {
  const order = await at.sentOrder();
  const { number } = await at.exchange(order, 2, at.tote);
  expect(await standsFor(order)).toEqual({
    title: "Your order is back with the shop",
    next: `Order ${number} goes out to you in its place.`,
    listed: "Your order is back with the shop",
  });
  // Refunded, its money goes back with the order before it, which the list says as well.
  const exchange = await giveRefund(at.open, number, { pieces: [[0, 2]] });
  expect(exchange.status).toBe("refunded");
  expect(await standsFor(exchange)).toMatchObject({
    title: "Your money goes back to you",
    listed: "Your money goes back to you",
  });
});

test("a parcel to be paid at the door that came back unpaid has nothing to be paid", async () => {
  const { number, key } = await buy(at.open, [at.tote]);
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  await at.received(await at.look(number), 1);
  expect(await standsFor({ number, key })).toMatchObject({
    title: "Your order is back with the shop",
    next: "Nothing will be sent, and there is nothing to pay.",
  });
});

test("of one that a gift card paid in part the card's money is still to be settled", async () => {
  const { number, key } = await placeBesideCard(at.open, [at.tote], "3,000");
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  await at.received(await at.look(number), 2);
  expect((await standsFor({ number, key })).next).toBe(
    "We look at it now, and then write to you about your money or what you get instead.",
  );
});

test("of an order with something added that waits for its money, sending is not the next step", async () => {
  const { number } = await withCap(at.open, at.tote, await sell(at.open, { price: 2_000_00 }));
  expect(nextStep(await at.look(number))).toBeNull();
});

test("for what came back of an order whose money is back, no refund is offered", async () => {
  const offered = async (number: number) => {
    const order = await at.look(number);
    return order.returns.map((one) => hasMoneyFor(order, one));
  };
  const order = await at.sentOrder();
  await at.received(order, 2);
  await giveRefund(at.open, order.number, { other: 8_999_99 });
  expect(await offered(order.number)).toEqual([true]);
  await giveRefund(at.open, order.number, { other: 1 });
  expect(await offered(order.number)).toEqual([false]);
  await letRefundsArrive();
  expect(await offered(order.number)).toEqual([false]);
});

test("a refund that failed is not on its way: the shop gives it back, and once it went otherwise it is no more told of", async () => {
  const paid = await paidOrder(at.open, [at.tote], "paystack", 2);
  await giveRefund(at.open, paid.number, { other: 9_000_00 });
  expect(await refundsTold(paid)).toEqual(["On its way back"]);
  await letRefundsFail(at.open, paid.number);
  expect(await refundsTold(paid)).toEqual(["Ada Fabrics gives it back to you"]);
  await giveRefund(at.open, paid.number, { other: 5_000_00, byHand: true, how: "in cash" });
  expect(await refundsTold(paid)).toEqual(["Sent back"]);
});
