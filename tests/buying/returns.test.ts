import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { approveReturn } from "#domain/return/approve.ts";
import { askReturn } from "#domain/return/ask.ts";
import { cancelReturn } from "#domain/return/cancel.ts";
import { declineReturn } from "#domain/return/decline.ts";
import { endReturn } from "#domain/return/end.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { keepAfterAll } from "#domain/return/keep.ts";
import { listReturns } from "#domain/return/list.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { setReturnDays } from "#domain/return/set-window.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { exchangeForm } from "./exchanged.ts";
import { openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, paidOrder } from "./refunded.ts";

let standins: Standins;
let now: Date;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => {
  standins = await startBoth();
});
afterAll(async () => {
  await stopBoth(standins);
});
beforeEach(async () => {
  now = new Date();
  open = await openShopWithAll(standins, { now: () => now });
  tote = await sell(open, { stock: 9 });
});

/** An order of three totes that was paid and sent. */
async function sentOrder(): Promise<Order> {
  const { number } = await paidOrder(open, [tote], "paystack", 3);
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  return orderForSeller(open.shop, number);
}

const wanted = (order: Order, quantity: number, reason = "too_small", note = "") => ({
  id: uuidv7(),
  lines: order.lines.slice(0, 1).map(({ id }) => ({ lineId: id, quantity, reason })),
  note,
});
const ask = (order: Order, quantity: number) =>
  askReturn(open.visitor, order.number, order.key, wanted(order, quantity));
const look = (order: Order) => orderForSeller(open.shop, order.number);
const arrived = (order: Order, returnId: string, received: number, restock = true) =>
  receiveReturn(open.shop, order.number, {
    returnId,
    lines: order.lines.slice(0, 1).map(({ id }) => ({ lineId: id, received, restock })),
  });

/** A return of `quantity` totes that has arrived. */
async function received(order: Order, quantity: number, restock = true): Promise<string> {
  const form = wanted(order, quantity);
  await openReturn(open.shop, order.number, form);
  await arrived(order, form.id, quantity, restock);
  return form.id;
}

test("asked for, approved, received and refunded: each step is told, and the things are back on the shelf", async () => {
  const order = await sentOrder();
  const form = wanted(order, 2);
  await askReturn(open.visitor, order.number, order.key, form);
  await askReturn(open.visitor, order.number, order.key, form);
  const decision = { returnId: form.id, answer: "Send it to 5 Marina, Lagos." };
  await Promise.all([
    approveReturn(open.shop, order.number, decision),
    approveReturn(open.shop, order.number, decision),
  ]);
  await Promise.all([arrived(order, form.id, 2), arrived(order, form.id, 2)]);
  expect(await stockOf(open, tote)).toBe(8);
  const back = await look(order);
  expect(back.lines).toMatchObject([{ sent: 3, returned: 2 }]);
  expect(back.returns).toMatchObject([
    { status: "received", answer: decision.answer, lines: [{ quantity: 2, received: 2, restocked: 2 }] },
  ]);
  const refunded = await giveRefund(open, order.number, { pieces: [[0, 2]], returnId: form.id });
  expect(refunded.refunds).toMatchObject([{ amount: 9_000_00, returnId: form.id }]);
  expect(refunded.returns).toMatchObject([{ status: "closed" }]);
  expect(refunded.lines).toMatchObject([{ sent: 3, returned: 2, removed: 0 }]);
  expect(await stockOf(open, tote)).toBe(8);
  expect((await eventsOf(open, order.number)).slice(3)).toEqual([
    "RETURN_REQUESTED",
    "RETURN_APPROVED",
    "RETURN_RECEIVED",
    "REFUND_STARTED",
    "RETURN_CLOSED",
  ]);
  await expectBooksAgree(open);
});

test("no more comes back than the buyer has, however many ask at once", async () => {
  const order = await sentOrder();
  const ends = await Promise.allSettled(Array.from({ length: 8 }, () => ask(order, 1)));
  const took = ends.filter(({ status }) => status === "fulfilled").length;
  for (let at = took; at < 3; at++) await ask(order, 1);
  await expect(ask(order, 1)).rejects.toMatchObject({ reason: "not_returnable" });
  expect((await look(order)).returns).toHaveLength(3);
});

test("a return that is declined, or given up, frees what it was of", async () => {
  const order = await sentOrder();
  await ask(order, 3);
  const [one] = (await look(order)).returns;
  const returnId = one?.id ?? "";
  await expect(declineReturn(open.shop, order.number, { returnId, answer: " " })).rejects.toMatchObject({
    code: "invalid",
  });
  await declineReturn(open.shop, order.number, { returnId, answer: "It was worn." });
  await expect(approveReturn(open.shop, order.number, { returnId, answer: "" })).rejects.toMatchObject({
    reason: "wrong_status",
  });
  await ask(order, 3);
  const again = (await look(order)).returns[1]?.id ?? "";
  await expect(keepAfterAll(open.visitor, order.number, "wrong", again)).rejects.toMatchObject({
    code: "not_found",
  });
  await keepAfterAll(open.visitor, order.number, order.key, again);
  await ask(order, 3);
  await cancelReturn(open.shop, order.number, (await look(order)).returns[2]?.id ?? "");
  expect((await look(order)).returns.map(({ status }) => status)).toEqual([
    "declined",
    "cancelled",
    "cancelled",
  ]);
});

test("asking and giving up again comes to an end", async () => {
  const order = await sentOrder();
  for (let at = 0; at < 20; at++) {
    await ask(order, 1);
    await keepAfterAll(open.visitor, order.number, order.key, (await look(order)).returns.at(-1)?.id ?? "");
  }
  await expect(ask(order, 1)).rejects.toMatchObject({ reason: "not_returnable" });
});

test("buyers ask within the shop's days; staff may take things back later", async () => {
  const order = await sentOrder();
  now = new Date(now.getTime() + 15 * 86_400_000);
  await expect(ask(order, 1)).rejects.toMatchObject({ reason: "not_returnable" });
  await setReturnDays(open.shop, "30");
  await ask(order, 1);
  await setReturnDays(open.shop, "0");
  await expect(ask(order, 1)).rejects.toMatchObject({ reason: "not_returnable" });
  await openReturn(open.shop, order.number, wanted(order, 2));
  await expect(setReturnDays(open.shop, "366")).rejects.toMatchObject({ code: "invalid" });
});

test("what can't be meant is told", async () => {
  const order = await sentOrder();
  const send = (form: ReturnType<typeof wanted>, key = order.key) =>
    askReturn(open.visitor, order.number, key, form);
  await expect(send(wanted(order, 0))).rejects.toMatchObject({ problems: { lines: expect.any(String) } });
  await expect(send(wanted(order, 4))).rejects.toMatchObject({ problems: { lines: expect.any(String) } });
  await expect(send(wanted(order, 1, "no_reason"))).rejects.toMatchObject({ code: "invalid" });
  await expect(send(wanted(order, 1, "other"))).rejects.toMatchObject({
    problems: { note: expect.any(String) },
  });
  await expect(send(wanted(order, 1), "wrong")).rejects.toMatchObject({ code: "not_found" });
  expect((await look(order)).returns).toEqual([]);
});

test("a return's refund is for what came back, and for no more", async () => {
  const order = await sentOrder();
  const returnId = await received(order, 1);
  await expect(giveRefund(open, order.number, { pieces: [[0, 2]], returnId })).rejects.toMatchObject({
    problems: { lines: "That is more than came back." },
  });
  await giveRefund(open, order.number, { pieces: [[0, 1]], returnId });
  await expect(giveRefund(open, order.number, { pieces: [[0, 1]], returnId })).rejects.toMatchObject({
    reason: "order_moved",
  });
  expect(await booked(open, order.number)).toMatchObject({ refunded: 4_500_00 });
});

test("what came back with a refund does not arrive once more with its return, and that is said", async () => {
  const order = await sentOrder();
  await openReturn(open.shop, order.number, wanted(order, 2));
  const returnId = (await look(order)).returns[0]?.id ?? "";
  await giveRefund(open, order.number, { pieces: [[0, 2]] });
  await expect(arrived(order, returnId, 2)).rejects.toMatchObject({
    problems: { lines: expect.stringMatching(/^Only 1 of “.+” can still arrive/) },
  });
  await giveRefund(open, order.number, { pieces: [[0, 1]] });
  await expect(arrived(order, returnId, 1)).rejects.toMatchObject({
    problems: { lines: expect.stringMatching(/^All of “.+” came back already/) },
  });
  await cancelReturn(open.shop, order.number, returnId);
  expect(await stockOf(open, tote)).toBe(9);
});

test("a parcel to be paid at the door that came back unpaid has no money to give back, and that is said", async () => {
  const { number } = await buy(open, [tote]);
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const order = await orderForSeller(open.shop, number);
  const returnId = await received(order, 1);
  await expect(giveRefund(open, number, { pieces: [[0, 1]], returnId })).rejects.toMatchObject({
    reason: "wrong_status",
    message: "This order is not paid yet, so there is no money to give back.",
  });
});

test("what arrives broken stays off the shelf, and a return can end without money", async () => {
  const order = await sentOrder();
  const returnId = await received(order, 1, false);
  expect(await stockOf(open, tote)).toBe(6);
  await endReturn(open.shop, order.number, returnId);
  expect((await look(order)).returns).toMatchObject([
    { status: "closed", lines: [{ received: 1, restocked: 0 }] },
  ]);
  const { returns, counts } = await listReturns(open.shop, { status: "closed" });
  expect(returns).toMatchObject([{ id: returnId, orderNumber: order.number }]);
  expect(counts).toMatchObject({ all: 1, closed: 1, requested: 0 });
});

const exchange = async (order: Order, returnId: string, goods: Goods, quantity = 1) => {
  const input = await exchangeForm(open.shop, order.number, returnId, goods, quantity);
  const [first, second] = await Promise.all([
    exchangeReturn(open.shop, order.number, input),
    exchangeReturn(open.shop, order.number, input),
  ]);
  expect(second).toEqual(first);
  return orderForSeller(open.shop, first.number);
};

test("an even exchange is paid as it stands, and takes its stock", async () => {
  const order = await sentOrder();
  const other = await sell(open, { price: 4_500_00, stock: 2 });
  const returnId = await received(order, 1);
  const next = await exchange(order, returnId, other);
  expect(next).toMatchObject({ status: "paid", total: 0, discount: 4_500_00, exchangeOf: order.number });
  expect(await stockOf(open, other)).toBe(1);
  expect((await look(order)).returns).toMatchObject([{ status: "closed", exchangeNumber: next.number }]);
  expect(await booked(open, order.number)).toMatchObject({ refunded: 0 });
  await expectBooksAgree(open);
});

test("a cheaper one gives the rest back, a dearer one asks for the difference on its page", async () => {
  const order = await sentOrder();
  const cheap = await sell(open, { price: 3_000_00 });
  const dear = await sell(open, { price: 6_000_00 });
  const small = await exchange(order, await received(order, 1), cheap);
  expect(small).toMatchObject({ status: "paid", total: 0 });
  expect(await booked(open, order.number)).toMatchObject({ refunded: 1_500_00 });
  const large = await exchange(order, await received(order, 1), dear);
  expect(large).toMatchObject({
    status: "placed",
    total: 1_500_00,
    method: "paystack",
    payment: { status: "pending" },
  });
  expect(large.holdUntil).not.toBeNull();
  // What paid for the others is not the line's any more; the third piece is.
  const rest = await giveRefund(open, order.number, { pieces: [[0, 3]] });
  expect(rest.refunds.at(-1)).toMatchObject({ amount: 4_500_00, lines: [{ quantity: 1 }] });
});

test("what is sold out can't go out, and nothing of it is kept", async () => {
  const order = await sentOrder();
  const none = await sell(open, { stock: 0 });
  const returnId = await received(order, 1);
  const input = await exchangeForm(open.shop, order.number, returnId, none);
  await expect(exchangeReturn(open.shop, order.number, input)).rejects.toMatchObject({ code: "conflict" });
  expect((await look(order)).returns).toMatchObject([{ status: "received", exchangeNumber: null }]);
});
