import { expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders, type OrderFilter } from "#domain/order/list.ts";
import { today } from "#domain/order/today.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { sendProof } from "#domain/payment/send-proof.ts";
import { waitsForAnother } from "#domain/refund/waits.ts";
import { askReturn } from "#domain/return/ask.ts";
import { toldRefunds } from "#web/storefront/return-words.ts";
import { buy } from "./checkout.ts";
import { pay, withCap } from "./edited.ts";
import { Exchanging, NO_TRACKING } from "./exchanging.ts";
import { sell } from "./goods.ts";
import { sendOwed } from "./owed.ts";
import { press } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";
import { giveRefund, letRefundsFail, paidOrder } from "./refunded.ts";

const at = new Exchanging();

const numbers = async (status: OrderFilter) =>
  (await listOrders(at.open.shop, { status })).orders.map(({ number }) => number);
const waiting = async () => (await today(at.open.shop)).waiting;

const NOTHING = {
  toSend: 0,
  receipts: 0,
  money: 0,
  returnsAsked: 0,
  returnsArrived: 0,
  differences: 0,
  messages: 0,
  disputes: 0,
};

test("a receipt waits until somebody has looked at it", async () => {
  const { number, key } = await buy(at.open, [at.tote], { method: "bank_transfer" });
  expect(await waiting()).toEqual(NOTHING);
  const pdf = new TextEncoder().encode("%PDF-1.7 a receipt");
  await sendProof(at.open.visitor, number, key, pdf);
  await sendProof(at.open.visitor, number, key, pdf);
  expect(await waiting()).toEqual({ ...NOTHING, receipts: 1 });
  expect(await numbers("receipts")).toEqual([number]);
  expect((await listOrders(at.open.shop, {})).counts).toMatchObject({ receipts: 1, to_send: 0 });
  await confirmTransfer(at.open.shop, number, "4,500");
  expect(await waiting()).toEqual({ ...NOTHING, toSend: 1 });
  expect(await numbers("receipts")).toEqual([]);
});

test("money of an order that was called off waits until it is on its way back, and again when that failed", async () => {
  const { number } = await paidOrder(at.open, [at.tote]);
  await cancelOrder(at.open.shop, number, "");
  expect(await waiting()).toEqual({ ...NOTHING, money: 1 });
  expect(await numbers("money")).toEqual([number]);
  await sendOwed(at.open.shop, number);
  expect(await waiting()).toEqual(NOTHING);

  const next = await paidOrder(at.open, [at.tote]);
  await giveRefund(at.open, next.number, { other: 1_000_00 });
  await letRefundsFail(at.open, next.number);
  expect(await waiting()).toEqual({ ...NOTHING, toSend: 1, money: 1 });
  await giveRefund(at.open, next.number, { other: 4_500_00, byHand: true, how: "in cash" });
  expect(await numbers("money")).toEqual([]);
});

test("a return waits for an answer, and once it arrived for its refund", async () => {
  const order = await at.sentOrder();
  const lines = [{ lineId: order.lines[0]?.id ?? "", quantity: 1, reason: "too_small" as const }];
  await askReturn(at.open.visitor, order.number, order.key, { id: uuidv7(), lines, note: "" });
  expect(await waiting()).toEqual({ ...NOTHING, returnsAsked: 1 });
  const returnId = await at.received(order, 1);
  expect(await waiting()).toEqual({ ...NOTHING, returnsAsked: 1, returnsArrived: 1 });
  await giveRefund(at.open, order.number, { pieces: [[0, 1]], returnId });
  expect(await waiting()).toEqual({ ...NOTHING, returnsAsked: 1 });
});

test("a payment that does not match the gateway's books waits", async () => {
  await at.open.sql(
    `insert into reconciliation_differences (id, store_id, provider, kind, reference, amount, currency, found_at)
     values (gen_random_uuid(), $1, 'paystack', 'unknown', 'r', 1, 'NGN', now())`,
    [at.open.shop.store.id],
  );
  expect(await waiting()).toEqual({ ...NOTHING, differences: 1 });
});

/** Whether the order's page offers to try a refund again, and whether the lists say so. */
async function failedWaits(number: number): Promise<boolean[]> {
  const order = await at.look(number);
  const listed = await numbers("money");
  expect(listed).toHaveLength((await waiting()).money);
  return [order.refunds.some((refund) => waitsForAnother(order, refund)), listed.includes(number)];
}

test("a refund that failed waits by what is left of all the order's money, not of one payment alone", async () => {
  const cap = await sell(at.open, { price: 2_000_00 });
  const { number, key } = await withCap(at.open, at.tote, cap);
  await press(await pay(at.open, number, key), "approve");
  await returnedFromGateway(at.open.visitor, number, key);
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  await at.exchange(await at.look(number), 2, at.tote);
  expect(await at.creditsOf(number)).toEqual([9_000_00]);
  const { refunds } = await giveRefund(at.open, number, { pieces: [[1, 1]] });
  expect(refunds).toMatchObject([{ amount: 2_000_00 }]);
  await letRefundsFail(at.open, number);
  expect(await failedWaits(number)).toEqual([true, true]);
});

test("and of an exchange by what the order before pays for it", async () => {
  const dear = await sell(at.open, { price: 6_000_00 });
  const { number, key } = await at.exchange(await at.sentOrder(), 2, dear);
  await press(await pay(at.open, number, key), "approve");
  await returnedFromGateway(at.open.visitor, number, key);
  await fulfilOrder(at.open.shop, number, NO_TRACKING);
  await at.exchange(await at.look(number), 1, dear);
  const back = await giveRefund(at.open, number, { pieces: [[0, 2]] });
  expect(back.refunds).toMatchObject([{ amount: 3_000_00, exchange: 3_000_00 }]);
  await letRefundsFail(at.open, number);
  expect(await failedWaits(number)).toEqual([true, true]);
});

test("one whose money pays for an exchange by now waits for nobody", async () => {
  const order = await at.sentOrder();
  await giveRefund(at.open, order.number, { other: 5_000_00 });
  await letRefundsFail(at.open, order.number);
  expect(await failedWaits(order.number)).toEqual([true, true]);
  await at.exchange(order, 2, at.tote);
  expect(await failedWaits(order.number)).toEqual([false, false]);
});

/** Two totes for ₦9,000, of which a gift card pays ₦3,000 and a gateway the rest. */
async function paidWithCard() {
  const placed = await placeBesideCard(at.open, [at.tote], "3,000", { method: "paystack" });
  await press(placed.payUrl, "approve");
  await returnedFromGateway(at.open.visitor, placed.number, placed.key);
  return placed.number;
}

test("one of an order that a card paid in part waits for its money alone, which is all that can fail", async () => {
  const number = await paidWithCard();
  const { refunds } = await giveRefund(at.open, number, { pieces: [[0, 2]] });
  expect(refunds).toMatchObject([{ amount: 9_000_00, giftCard: 3_000_00 }]);
  await letRefundsFail(at.open, number);
  expect(await failedWaits(number)).toEqual([true, true]);
});

test("nor does the part on a card make one wait whose money went back otherwise", async () => {
  const number = await paidWithCard();
  await giveRefund(at.open, number, { pieces: [[0, 2]] });
  await letRefundsFail(at.open, number);
  await giveRefund(at.open, number, { other: 6_000_00, byHand: true, how: "in cash" });
  expect(await failedWaits(number)).toEqual([false, false]);
  // Its buyer reads of the card what is the card's, and of the money what became of it.
  const told = toldRefunds(await at.look(number));
  expect(told).toMatchObject([
    { amount: 9_000_00, giftCard: 3_000_00, onlyCard: true },
    { amount: 6_000_00, giftCard: 0, onlyCard: false },
  ]);
});
