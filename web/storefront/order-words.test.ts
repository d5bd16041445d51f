import { expect, test } from "vitest";
import type { Order } from "#domain/order/order.ts";
import { standing, timelineWords } from "./order-words.ts";

const shell = { name: "Ada Fabrics", locale: "en-NG", deliveryPromise: "Lagos in 2 days." };
const payment = { status: "pending", reference: "r", payUrl: null, problem: "" } as const;

const order = (over: Partial<Order>) =>
  ({
    status: "placed",
    method: "paystack",
    payment,
    total: 2_450_000,
    currency: "NGN",
    fulfilment: null,
    paidAt: null,
    email: "zainab@demo.test",
    ...over,
  }) satisfies Parameters<typeof standing>[0];

test.each<[string, Partial<Order>, string, boolean]>([
  ["waiting", {}, "Your order waits for its payment", true],
  ["failed", { payment: { ...payment, status: "failed" } }, "The payment did not go through", true],
  [
    "the wrong amount",
    { payment: { ...payment, problem: "amount" } },
    "We are looking into your payment",
    false,
  ],
  ["on delivery", { method: "pay_on_delivery" }, "Thank you, your order is placed", false],
  ["paid", { status: "paid" }, "Thank you, your order is paid", false],
  ["sent", { status: "fulfilled" }, "Your order is on its way", false],
  ["cancelled", { status: "cancelled" }, "This order was cancelled", false],
  ["refunded", { status: "refunded" }, "Your money was sent back", false],
])("%s: says so, and asks for money only when it is due", (_, over, title, canPay) => {
  expect(standing(order(over), shell)).toMatchObject({ title, canPay });
});

test("the amount is said where it matters", () => {
  expect(standing(order({ method: "pay_on_delivery" }), shell).next).toContain(
    "You pay ₦24,500 when it reaches you",
  );
  expect(standing(order({ status: "fulfilled", method: "pay_on_delivery" }), shell).next).toContain(
    "₦24,500 ready",
  );
  const due = { ...payment, status: "refund_due" } as const;
  expect(standing(order({ status: "cancelled", payment: due }), shell).next).toContain(
    "send your ₦24,500 back",
  );
});

test("the timeline speaks plainly and leaves out what is not for buyers", () => {
  const sent = order({
    fulfilment: { carrier: "GIG", trackingNumber: "1", trackingUrl: "", createdAt: new Date(0) },
  });
  expect(timelineWords({ type: "ORDER_FULFILLED" }, sent, shell)).toBe("Ada Fabrics sent it with GIG");
  expect(timelineWords({ type: "ORDER_FULFILLED" }, order({}), shell)).toBe("Ada Fabrics sent it");
  expect(timelineWords({ type: "ORDER_PAID" }, order({ method: "pay_on_delivery" }), shell)).toBe(
    "You paid on delivery",
  );
  expect(timelineWords({ type: "REFUND_DUE" }, order({}), shell)).toBeNull();
});
