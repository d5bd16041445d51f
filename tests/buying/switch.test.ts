import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderPage } from "#domain/order/page.ts";
import { moveMethod } from "#domain/payment/arrange.ts";
import { offerGateway } from "#domain/payment/offer-gateway.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { eventOf, hear, misbehave, openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";

let both: Standins;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => void (both = await startBoth()));
afterAll(() => stopBoth(both));
beforeEach(async () => {
  for (const one of Object.values(both)) await misbehave(one, {});
  open = await openShopWithAll(both);
  tote = await sell(open);
});

const orders = async () =>
  (await open.sql("select 1 from orders where store_id = $1", [open.shop.store.id])).length;
const statuses = async (number: number) => (await paymentsOf(open, number)).map(({ status }) => status);
const seen = async ({ number, key }: { number: number; key: string }) =>
  (await orderPage(open.visitor, number, key)).order;

const BOTH_WAYS = [
  ["paystack", "flutterwave"],
  ["flutterwave", "paystack"],
] as const;

test.each(BOTH_WAYS)("declined by %s, paid by %s: one order, paid once", async (first, second) => {
  const placed = await buy(open, [tote], { method: first });
  await press(placed.payUrl, "decline");
  expect((await returnedFromGateway(open.visitor, placed.number, placed.key)).state).toBe("failed");
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key, second);
  expect(new URL(payUrl ?? "").origin).toBe(both[second].url.replace("127.0.0.1", "localhost"));
  await press(payUrl, "approve");
  expect((await returnedFromGateway(open.visitor, placed.number, placed.key)).state).toBe("paid");
  expect(await seen(placed)).toMatchObject({ status: "paid", method: second });
  expect(await statuses(placed.number)).toEqual(["failed", "paid"]);
  expect(await eventsOf(open, placed.number)).toEqual([
    "ORDER_CREATED",
    "PAYMENT_FAILED",
    "PAYMENT_METHOD_CHANGED",
    "ORDER_PAID",
  ]);
  expect(await orders()).toBe(1);
});

test.each(BOTH_WAYS)(
  "two pages are open, at %s and at %s, and both are paid: the first counts, the second is to be given back",
  async (first, second) => {
    const placed = await buy(open, [tote], { method: first });
    const other = await payOrder(open.visitor, placed.number, placed.key, second);
    await press(placed.payUrl, "approve");
    const [older, newer] = await paymentsOf(open, placed.number);
    expect(await hear(open.shop, first, eventOf(first, older?.reference ?? ""))).toBe("applied");
    expect(await seen(placed)).toMatchObject({ status: "paid", method: first });
    await press(other.payUrl, "approve");
    expect(await hear(open.shop, second, eventOf(second, newer?.reference ?? ""))).toBe("applied");
    expect(await statuses(placed.number)).toEqual(["paid", "refund_due"]);
    const events = await eventsOf(open, placed.number);
    expect(events.filter((type) => type === "ORDER_PAID")).toHaveLength(1);
    expect(events.at(-1)).toBe("REFUND_DUE");
  },
);

test("who has paid on the first page is told so when they choose another way, and pays nothing more", async () => {
  const placed = await buy(open, [tote], { method: "flutterwave" });
  await press(placed.payUrl, "approve");
  await expect(payOrder(open.visitor, placed.number, placed.key, "paystack")).rejects.toMatchObject({
    reason: "already_paid",
  });
  expect(await seen(placed)).toMatchObject({ status: "paid", method: "flutterwave" });
  expect(await paymentsOf(open, placed.number)).toHaveLength(1);
});

test("a gateway that is down holds nobody up who pays another way, and its late money still counts", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  await press(placed.payUrl, "approve");
  await misbehave(both.paystack, { status_500: 5 });
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key, "pay_on_delivery");
  expect(payUrl).toBeNull();
  expect(await seen(placed)).toMatchObject({ status: "placed", method: "pay_on_delivery" });
  await misbehave(both.paystack, {});
  const [older] = await paymentsOf(open, placed.number);
  await hear(open.shop, "paystack", eventOf("paystack", older?.reference ?? ""));
  expect(await seen(placed)).toMatchObject({ status: "paid", method: "paystack" });
});

test("sent to be paid at the door, then paid on an older page: it is paid and stays sent", async () => {
  const placed = await buy(open, [tote], { method: "flutterwave" });
  await payOrder(open.visitor, placed.number, placed.key, "pay_on_delivery");
  await fulfilOrder(open.shop, placed.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  await press(placed.payUrl, "approve");
  const [older] = await paymentsOf(open, placed.number);
  expect(await hear(open.shop, "flutterwave", eventOf("flutterwave", older?.reference ?? ""))).toBe(
    "applied",
  );
  const order = await seen(placed);
  expect(order).toMatchObject({ status: "fulfilled", method: "flutterwave" });
  expect(order.paidAt).not.toBeNull();
});

test("several presses at once, of several ways, leave one payment that is waited for", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  const ways = ["flutterwave", "paystack", "pay_on_delivery", "flutterwave", "bank_transfer"] as const;
  const ends = await Promise.allSettled(
    ways.map((way) => payOrder(open.visitor, placed.number, placed.key, way)),
  );
  // Each is answered: by a page to pay on, by the order's own, or in words.
  const ended = ends.map((end) =>
    end.status === "fulfilled" ? "went" : (end.reason as { reason?: string }).reason,
  );
  expect(ended.filter((end) => end !== "went" && end !== "payment_starting")).toEqual([]);
  expect(ended).toContain("went");
  const after = await paymentsOf(open, placed.number);
  expect(after.filter(({ status }) => status === "pending")).toHaveLength(1);
  expect(after.at(-1)?.status).toBe("pending");
  expect(await orders()).toBe(1);
});

test("a way that the shop does not offer, or has no key for, is refused and changes nothing", async () => {
  await offerGateway(open.shop, "flutterwave", false);
  const placed = await buy(open, [tote], { method: "paystack" });
  await expect(payOrder(open.visitor, placed.number, placed.key, "flutterwave")).rejects.toMatchObject({
    reason: "not_payable",
  });
  expect((await seen(placed)).method).toBe("paystack");
});

test("a page that Flutterwave has closed by now is replaced, and one that is open is used again", async () => {
  const placed = await buy(open, [tote], { method: "flutterwave" });
  expect(await payOrder(open.visitor, placed.number, placed.key)).toEqual({ payUrl: placed.payUrl });
  const tomorrow = { ...open.visitor, now: () => new Date(Date.now() + 24 * 3_600_000) };
  const { payUrl } = await payOrder(tomorrow, placed.number, placed.key);
  expect(payUrl).not.toBe(placed.payUrl);
  expect(await statuses(placed.number)).toEqual(["failed", "pending"]);
});

test("buyers are offered what the seller offers, in the seller's order", async () => {
  const placed = await buy(open, [tote]);
  const ways = async () => (await orderPage(open.visitor, placed.number, placed.key)).shell.methods;
  expect(await ways()).toEqual(["pay_on_delivery", "paystack", "flutterwave", "bank_transfer"]);
  await moveMethod(open.shop, "bank_transfer", "up");
  await moveMethod(open.shop, "pay_on_delivery", "down");
  await moveMethod(open.shop, "paystack", "up");
  expect(await ways()).toEqual(["paystack", "pay_on_delivery", "bank_transfer", "flutterwave"]);
});
