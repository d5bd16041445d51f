import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import { orderPage } from "#domain/order/page.ts";
import { returnedFromGateway as returned } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, type Goods } from "./goods.ts";
import {
  eventsOf,
  misbehave,
  openPayingShop,
  paymentsOf,
  press,
  sendWebhook,
  type StandIn,
} from "./paystack.ts";

let standIn: StandIn;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => void (standIn = await startPaystack({ port: 0 })));
afterAll(() => standIn.stop());
beforeEach(async () => {
  await misbehave(standIn, {});
  open = await openPayingShop(standIn);
  tote = await sell(open);
});

const returnedFromGateway = async (...args: Parameters<typeof returned>) => (await returned(...args)).state;

const place = () => buy(open, [tote], { method: "paystack" });
const statusOf = async (placed: { number: number; key: string }) =>
  (await orderPage(open.visitor, placed.number, placed.key)).order.status;

test("the buyer pays on the gateway's page, comes back, and the order is paid", async () => {
  const placed = await place();
  const back = await press(placed.payUrl, "approve");
  expect(back).toContain(`/orders/${placed.number}/payment?key=${placed.key}`);
  expect(await statusOf(placed)).toBe("placed");
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("paid");
  expect(await statusOf(placed)).toBe("paid");
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("paid");
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
});

test("webhooks and returns, all at once and many times, pay an order once", async () => {
  const placed = await place();
  const [payment] = await paymentsOf(open, placed.number);
  await press(placed.payUrl, "approve");
  const reference = payment?.reference ?? "";
  const ends = await Promise.all([
    ...Array.from({ length: 4 }, () => sendWebhook(open.shop, reference)),
    ...Array.from({ length: 4 }, () => returnedFromGateway(open.visitor, placed.number, placed.key)),
    ...Array.from({ length: 4 }, (_, id) => sendWebhook(open.shop, reference, id)),
  ]);
  expect(ends.slice(4, 8)).toEqual(["paid", "paid", "paid", "paid"]);
  expect(await sendWebhook(open.shop, reference)).toBe("ignored");
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  expect(await paymentsOf(open, placed.number)).toMatchObject([{ status: "paid", problem: "" }]);
});

test("a buyer who came back without paying may pay on the same page", async () => {
  const placed = await place();
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("pending");
  expect(await payOrder(open.visitor, placed.number, placed.key)).toEqual({ payUrl: placed.payUrl });
});

test("after a decline the next try has a reference of its own, and one paid order comes out", async () => {
  const placed = await place();
  await press(placed.payUrl, "decline");
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("failed");
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key);
  expect(payUrl).not.toBe(placed.payUrl);
  await press(payUrl, "approve");
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("paid");
  expect((await paymentsOf(open, placed.number)).map((payment) => payment.status)).toEqual([
    "failed",
    "paid",
  ]);
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "PAYMENT_FAILED", "ORDER_PAID"]);
});

test("paying a second time on an older page is flagged to be given back, and the order stays paid once", async () => {
  const placed = await place();
  await press(placed.payUrl, "decline");
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key);
  await press(payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  await press(placed.payUrl, "approve");
  const [older] = await paymentsOf(open, placed.number);
  expect(await sendWebhook(open.shop, older?.reference ?? "")).toBe("applied");
  expect((await paymentsOf(open, placed.number)).map((payment) => payment.status)).toEqual([
    "refund_due",
    "paid",
  ]);
  const events = await eventsOf(open, placed.number);
  expect(events.filter((type) => type === "ORDER_PAID")).toHaveLength(1);
  expect(events.at(-1)).toBe("REFUND_DUE");
});

test("when Paystack is down the order stands, and is paid from its page later", async () => {
  await misbehave(standIn, { status_500: 1 });
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const placed = await place();
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  logged.mockRestore();
  expect(placed.payUrl).toBeNull();
  expect(lines).toContainEqual({
    level: "warn",
    requestId: "test",
    order: placed.number,
    gateway: "paystack",
    error: expect.stringContaining("Paystack"),
  });
  expect(await statusOf(placed)).toBe("placed");
  await misbehave(standIn, { status_500: 1 });
  await expect(payOrder(open.visitor, placed.number, placed.key)).rejects.toMatchObject({
    code: "unavailable",
  });
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key);
  await press(payUrl, "approve");
  expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("paid");
  expect(await paymentsOf(open, placed.number)).toHaveLength(1);
});

test("pressing Pay now several times at once leads to one page", async () => {
  await misbehave(standIn, { status_500: 1 });
  const placed = await place();
  const presses = await Promise.allSettled(
    Array.from({ length: 4 }, () => payOrder(open.visitor, placed.number, placed.key)),
  );
  const pages = new Set(presses.flatMap((one) => (one.status === "fulfilled" ? [one.value.payUrl] : [])));
  expect([...pages]).toEqual([expect.stringContaining("http")]);
  const refused = presses.filter(({ status }) => status === "rejected");
  expect(refused).toMatchObject(refused.map(() => ({ reason: { reason: "payment_starting" } })));
  expect(await paymentsOf(open, placed.number)).toHaveLength(1);
});

test("a page that was opened but whose answer was lost is replaced after half a minute", async () => {
  const placed = await place();
  await open.sql("update payments set pay_url = null where store_id = $1", [open.shop.store.id]);
  await expect(payOrder(open.visitor, placed.number, placed.key)).rejects.toMatchObject({
    reason: "payment_starting",
  });
  const later = { ...open.visitor, now: () => new Date(Date.now() + 31_000) };
  const { payUrl } = await payOrder(later, placed.number, placed.key);
  expect(payUrl).not.toBe(placed.payUrl);
  expect((await paymentsOf(open, placed.number)).map((payment) => payment.status)).toEqual([
    "failed",
    "pending",
  ]);
});

test("another amount than asked for leaves the order as it is, and says so once", async () => {
  await misbehave(standIn, { tamper_amount: true });
  const placed = await place();
  await press(placed.payUrl, "approve");
  // Once more when the buyer loads the page again.
  for (const _ of [1, 2])
    expect(await returnedFromGateway(open.visitor, placed.number, placed.key)).toBe("mismatch");
  const [payment] = await paymentsOf(open, placed.number);
  await sendWebhook(open.shop, payment?.reference ?? "");
  expect(await statusOf(placed)).toBe("placed");
  expect(await paymentsOf(open, placed.number)).toMatchObject([
    { status: "pending", problem: "449999 NGN arrived" },
  ]);
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
  await expect(payOrder(open.visitor, placed.number, placed.key)).rejects.toMatchObject({
    reason: "payment_problem",
  });
});

test("a paid order, a wrong key and an order paid on delivery have nothing to pay", async () => {
  const placed = await place();
  await press(placed.payUrl, "approve");
  await expect(payOrder(open.visitor, placed.number, placed.key)).rejects.toMatchObject({
    reason: "already_paid",
  });
  expect(await statusOf(placed)).toBe("paid");
  await expect(payOrder(open.visitor, placed.number, "wrong")).rejects.toMatchObject({ code: "not_found" });
  await expect(returnedFromGateway(open.visitor, placed.number, "wrong")).rejects.toMatchObject({
    code: "not_found",
  });
  const cash = await buy(open, [tote]);
  await expect(payOrder(open.visitor, cash.number, cash.key)).rejects.toMatchObject({
    reason: "not_payable",
  });
});
