import { expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { edit } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear, misbehave, type Standins } from "./gateways.ts";
import type { Goods } from "./goods.ts";
import { paymentsOf, press } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";
import { giveRefund, paidOrder, sendUntilEnded } from "./refunded.ts";
import { sendOwed } from "./owed.ts";

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
let standins: Standins;
openEditedShops((made) => void ({ open, tote, cap, clock, standins } = made));

/** What stands below the total: where all money of the order is. */
async function below(number: number): Promise<string[]> {
  const { paper } = await invoiceForSeller(open.shop, number);
  const rows = paper.sums.map(({ name, amount }) => `${name}: ${amount}`);
  return rows.slice(paper.sums.findIndex(({ name }) => name === "Total") + 1);
}

const sendAndWait = (gateway: keyof Standins) => sendUntilEnded(open, standins[gateway].url, clock);

/** The page of an older payment is paid after all. */
async function payOldPage(number: number, payUrl: string | null): Promise<void> {
  await press(payUrl, "approve");
  const [first] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", first?.reference ?? ""));
}

async function paidTwice(quantity: number): Promise<number> {
  const { number, key, payUrl: old } = await buy(open, [tote], { method: "paystack" }, quantity);
  const { payUrl } = await payOrder(open.visitor, number, key, "flutterwave");
  await press(payUrl, "approve");
  await returnedFromGateway(open.visitor, number, key);
  await payOldPage(number, old);
  return number;
}

test("paid twice and called off: what came twice is owed until it is back, part by part", async () => {
  const number = await paidTwice(2);
  expect(await below(number)).toEqual(["Paid: ₦9,000", "Came on top, to be sent back: ₦9,000"]);
  await giveRefund(open, number, { pieces: [[0, 1]] });
  expect(await below(number)).toEqual([
    "Paid: ₦9,000",
    "To be refunded: ₦4,500",
    "Came on top, to be sent back: ₦9,000",
  ]);
  await cancelOrder(open.shop, number, "", { refund: true, restock: true });
  expect(await below(number)).toEqual(["To be refunded: ₦18,000"]);
  await sendAndWait("flutterwave");
  expect(await below(number)).toEqual(["Refunded: ₦9,000", "To be refunded: ₦9,000"]);
  await sendOwed(open.shop, number);
  await sendAndWait("paystack");
  expect((await orderForSeller(open.shop, number)).status).toBe("refunded");
  expect(await below(number)).toEqual(["Refunded: ₦18,000"]);
});

test("what came for an order before it was changed goes back as it came", async () => {
  const { number, payUrl } = await buy(open, [tote, cap], { method: "paystack" });
  await edit(open, number, { out: [[1, 1]] });
  await payOldPage(number, payUrl);
  expect(await below(number)).toEqual(["Left to pay: ₦4,500", "Came on top, to be sent back: ₦6,500"]);
  await cancelOrder(open.shop, number, "", { refund: false, restock: true });
  expect(await below(number)).toEqual(["To be refunded: ₦6,500"]);
  await sendOwed(open.shop, number);
  await sendAndWait("paystack");
  expect(await below(number)).toEqual(["Refunded: ₦6,500"]);
});

test("what is back on a gift card is told, also when the money beside it did not go", async () => {
  const { number, key, payUrl } = await placeBesideCard(open, [tote], "3,000", { method: "paystack" });
  await press(payUrl, "approve");
  await returnedFromGateway(open.visitor, number, key);
  await misbehave(standins.paystack, { fail_refunds: true });
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAndWait("paystack");
  expect((await orderForSeller(open.shop, number)).refunds[0]?.status).toBe("failed");
  expect((await below(number)).slice(-2)).toEqual(["Refunded: ₦3,000", "To be refunded: ₦1,500"]);
});

test("a refund that is stuck is still to be refunded", async () => {
  const { number } = await paidOrder(open, [tote]);
  await misbehave(standins.paystack, { hold_refunds: true });
  await cancelOrder(open.shop, number, "", { refund: true, restock: true });
  await sendAndWait("paystack");
  expect((await orderForSeller(open.shop, number)).refunds[0]?.stuck).toBe(true);
  expect(await below(number)).toEqual(["To be refunded: ₦4,500"]);
});
