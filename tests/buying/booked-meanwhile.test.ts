import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { sendProof } from "#domain/payment/send-proof.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { eventOf, hear, misbehave, openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { paymentsOf, press } from "./paystack.ts";
import { takeDue } from "./take-due.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const WEEK = 7 * 86_400_000;

let standins: Standins;
let now: Date;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => {
  await misbehave(standins.paystack, {});
  now = new Date();
  open = await openShopWithAll(standins, { now: () => now });
  tote = await sell(open, { stock: 2 });
});

const look = (number: number) => orderForSeller(open.shop, number);
const release = () => releaseHolds({ ...open.shop, actor: { kind: "system" } });

test("a transfer that is confirmed while its time runs out takes its things again, or books nothing", async () => {
  const { number } = await buy(open, [tote], { method: "bank_transfer" }, 2);
  now = new Date(now.getTime() + WEEK);
  await confirmTransfer(meanwhile(open.shop, release), number, "9,000");
  expect(await look(number)).toMatchObject({ status: "paid", releasedAt: null });
  expect(await stockOf(open, tote)).toBe(0);
  await expectBooksAgree(open);
  const other = await sell(open, { stock: 1 });
  const late = await buy(open, [other], { method: "bank_transfer" });
  now = new Date(now.getTime() + WEEK);
  const gone = async () => {
    await release();
    await buy(open, [other]);
  };
  await expect(confirmTransfer(meanwhile(open.shop, gone), late.number, "4,500")).rejects.toMatchObject({
    reason: "out_of_stock",
  });
  expect(await look(late.number)).toMatchObject({ status: "placed" });
  await expectBooksAgree(open);
});

test("an order that turns to the door while its time runs out holds its things, or stays as it was", async () => {
  const { number, key } = await buy(open, [tote], { method: "paystack" }, 2);
  now = new Date(now.getTime() + WEEK);
  await payOrder(meanwhile(open.visitor, release), number, key, "pay_on_delivery");
  expect(await look(number)).toMatchObject({ method: "pay_on_delivery", releasedAt: null });
  expect(await stockOf(open, tote)).toBe(0);
  await expectBooksAgree(open);
});

test("money that a gateway tells of while the seller books the cash is one payment, and the order's way is what paid it", async () => {
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" });
  const first = (await look(number)).payment?.reference ?? "";
  await payOrder(open.visitor, number, key, "pay_on_delivery");
  await fulfilOrder(open.shop, number, NO_TRACKING);
  await press(payUrl, "approve");
  const arrives = () => hear(open.shop, "paystack", eventOf("paystack", first));
  await expect(takeDue(meanwhile(open.shop, arrives), number)).rejects.toMatchObject({
    reason: "paid_meanwhile",
  });
  expect((await paymentsOf(open, number)).filter(({ status }) => status === "paid")).toHaveLength(1);
  expect(await look(number)).toMatchObject({ method: "paystack", status: "fulfilled" });
});

const sent = (number: number, key: string) =>
  sendProof(open.visitor, number, key, new TextEncoder().encode("%PDF-1.7 a receipt"));

test.each(["a receipt", "money of another amount"])(
  "%s that comes while the sweep has the order in its hand keeps the order's things for the seller to decide",
  async (what) => {
    const receipt = what === "a receipt";
    await misbehave(standins.paystack, { tamper_amount: true });
    const method = receipt ? ("bank_transfer" as const) : ("paystack" as const);
    const { number, key, payUrl } = await buy(open, [tote], { method }, 2);
    const comes = async () => {
      if (receipt) return sent(number, key);
      await press(payUrl, "approve");
      return hear(open.shop, "paystack", eventOf("paystack", (await look(number)).payment?.reference ?? ""));
    };
    now = new Date(now.getTime() + WEEK);
    expect(await releaseHolds(meanwhile({ ...open.shop, actor: { kind: "system" } }, comes))).toBe(0);
    expect(await look(number)).toMatchObject({ status: "placed", releasedAt: null });
    expect(await stockOf(open, tote)).toBe(0);
    await expectBooksAgree(open);
  },
);

test("an order whose receipt nobody looked at is not swept again every minute", async () => {
  const { number, key } = await buy(open, [tote], { method: "bank_transfer" });
  await sent(number, key);
  now = new Date(now.getTime() + WEEK);
  expect(await release()).toBe(0);
  const { status, holdUntil } = await look(number);
  expect(status).toBe("placed");
  expect(holdUntil?.getTime()).toBe(now.getTime() + 3_600_000);
});
