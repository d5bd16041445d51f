import { expect, test } from "vitest";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { leftOf } from "#domain/refund/sums.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { wentBack } from "#domain/refund/went-back.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { pay, withCap } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { misbehave, type Standins } from "./gateways.ts";
import type { Goods } from "./goods.ts";
import { giveOwedByHand, sendOwed } from "./owed.ts";
import { eventsOf, press } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";

const HOUR = 3_600_000;

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
let standins: Standins;
openEditedShops((made) => void ({ open, tote, cap, clock, standins } = made));

const look = (number: number) => orderForSeller(open.shop, number);
const refundOf = async (number: number) => (await look(number)).refunds[0];
const later = (hours: number) => {
  clock.now = new Date(clock.now.getTime() + hours * HOUR);
};

test("a refund that was given up and is tried again has all its tries anew", async () => {
  const { number, total } = await paidOrder(open, [tote]);
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await misbehave(standins.paystack, { status_500: 1_000 });
  for (let tries = 0; (await refundOf(number))?.status === "pending" && tries < 100; tries++) {
    await sendAll(open);
    later(6);
  }
  expect(await refundOf(number)).toMatchObject({
    status: "failed",
    problem: expect.stringContaining("in three days of trying"),
  });
  expect(await booked(open, number)).toMatchObject({ refunded: 0 });

  await tryRefundAgain(open.shop, number, (await refundOf(number))?.id ?? "");
  for (let tries = 0; tries < 3; tries++) {
    await sendAll(open);
    expect(await refundOf(number)).toMatchObject({
      status: "pending",
      problem: expect.stringContaining("tried again by itself"),
    });
    later(6);
  }
  expect((await eventsOf(open, number)).filter((type) => type === "REFUND_FAILED")).toHaveLength(1);

  await misbehave(standins.paystack, {});
  await sendAll(open);
  await expect
    .poll(async () => (await atGateway(standins.paystack.url)).map(({ status }) => status))
    .toEqual(["processed"]);
  later(6);
  await sendAll(open);
  expect(await look(number)).toMatchObject({ status: "refunded", refunds: [{ status: "done" }] });
  expect(await booked(open, number)).toEqual({ paid: total, refunded: total, promised: total });
});

test("money that came twice and went back is no refund of the order: not on its invoice, not in the list", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  await payOrder(open.visitor, placed.number, placed.key, "bank_transfer");
  await confirmTransfer(open.shop, placed.number, "4,500");
  await press(placed.payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  const listed = async () => (await listOrders(open.shop, {})).orders[0];
  expect(await listed()).toMatchObject({ status: "paid", paymentStatus: "refund_due", refunded: 0 });
  await sendOwed(open.shop, placed.number);
  await sendAll(open);
  expect(await listed()).toMatchObject({ status: "paid", paymentStatus: "paid", refunded: 0 });
  const order = await look(placed.number);
  expect(wentBack(order)).toMatchObject({ own: [], onTop: [{ amount: 4_500_00 }] });
  expect(leftOf(order)).toBe(4_500_00);
  const { paper } = await invoiceForSeller(open.shop, placed.number);
  expect(paper.sums.slice(-2).map(({ name, amount }) => `${name}: ${amount}`)).toEqual([
    "Paid: ₦4,500",
    "Came on top, to be sent back: ₦4,500",
  ]);
});

/** Two totes that were paid by transfer. */
async function transferred(): Promise<number> {
  const { number } = await buy(open, [tote], { method: "bank_transfer" }, 2);
  await confirmTransfer(open.shop, number, "9,000");
  return number;
}

test("no gateway sends back what came by transfer: the seller gives it back and says so", async () => {
  const number = await transferred();
  await cancelOrder(open.shop, number, "", { refund: true, restock: true });
  expect(await look(number)).toMatchObject({ status: "cancelled", received: [{ due: true, refunded: 0 }] });
  await expect(sendOwed(open.shop, number)).rejects.toMatchObject({ reason: "nothing_due" });
  expect(await look(number)).toMatchObject({ refunds: [], received: [{ due: true, refunded: 0 }] });

  await giveOwedByHand(open.shop, number, 2);
  expect(await look(number)).toMatchObject({
    status: "refunded",
    refunds: [{ amount: 9_000_00, way: "by_hand", status: "done" }],
  });
  expect(await sendAll(open)).toBe(0);
  expect(await atGateway(standins.paystack.url)).toEqual([]);
});

test("a refund of pieces that were paid by transfer is the seller's to give back by hand, and done when they say so", async () => {
  const number = await transferred();
  const order = await giveRefund(open, number, { pieces: [[0, 1]], byHand: false });
  expect(order.refunds).toMatchObject([{ amount: 4_500_00, way: "by_hand", status: "pending" }]);
  expect(await sendAll(open)).toBe(0);
  expect(await atGateway(standins.paystack.url)).toEqual([]);
  const said = await giveRefund(open, number, { other: 1, byHand: true, how: "in cash" });
  expect(said.refunds[1]).toMatchObject({ way: "by_hand", status: "done", how: "in cash" });
});

test("of money that came both ways the gateway sends back its own, and the rest stays due until it is given by hand", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  await pay(open, number, key, "bank_transfer");
  await markAdditionPaid(open.shop, number, additionId, "bank_transfer");
  await cancelOrder(open.shop, number, "");
  await sendOwed(open.shop, number, 2);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toMatchObject([{ amount: 9_000_00 }]);
  expect(await look(number)).toMatchObject({
    refunds: [{ amount: 9_000_00, way: "gateway" }],
    received: [
      { provider: "paystack", refunded: 9_000_00 },
      { provider: "bank_transfer", refunded: 0, due: true },
    ],
  });

  await giveOwedByHand(open.shop, number);
  expect((await look(number)).refunds).toMatchObject([
    { amount: 9_000_00, way: "gateway" },
    { amount: 2_000_00, way: "by_hand", status: "done" },
  ]);
  expect(await booked(open, number)).toMatchObject({ refunded: 11_000_00, promised: 11_000_00 });
});
