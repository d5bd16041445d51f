import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import type { Order } from "#domain/order/order.ts";
import { standing } from "./order-words.ts";
import { timelineWords } from "./timeline-words.ts";
import { payWords } from "./pay-words.ts";

const say = sayIn("en-NG");

const shell = {
  name: "Ada Fabrics",
  locale: "en-NG",
  timeZone: "Africa/Lagos",
  deliveryPromise: "Lagos in 2 days.",
};
const at = new Date("2026-11-29T10:30:00Z");
const payment = { status: "pending", reference: "r", payUrl: null } as const;
const came = { id: "p", provider: "bank_transfer", amount: 300_000, refunded: 300_000, due: true } as const;
const mismatched = { reference: "r", provider: "paystack", additionId: null } as const;

const parcel: Order["fulfilments"][number] = {
  id: "f",
  status: "sent",
  carrier: "GIG",
  trackingNumber: "",
  trackingUrl: "",
  createdAt: at,
  deliveredAt: null,
  calledOffAt: null,
  lines: [],
};

const order = (over: Partial<Order>) =>
  ({
    status: "placed",
    method: "paystack",
    payment,
    total: 2_450_000,
    giftCard: 0,
    currency: "NGN",
    fulfilments: [],
    lines: [],
    paidAt: null,
    email: "zainab@demo.test",
    holdUntil: null,
    releasedAt: null,
    deliveryMethod: "rate",
    deliveryName: "",
    ...over,
  }) satisfies Parameters<typeof standing>[1];

test.each<[string, Partial<Order>, string, boolean]>([
  ["waiting", {}, "Your order waits for its payment", true],
  ["failed", { payment: { ...payment, status: "failed" } }, "The payment did not go through", true],
  ["the wrong amount", { mismatched }, "We are looking into your payment", false],
  [
    "the wrong amount on a page that was left",
    { mismatched, method: "pay_on_delivery" },
    "We are looking into your payment",
    false,
  ],
  ["on delivery", { method: "pay_on_delivery" }, "Thank you, your order is placed", false],
  ["paid", { status: "paid" }, "Thank you, your order is paid", false],
  ["sent", { status: "fulfilled", fulfilments: [parcel] }, "Your order is on its way", false],
  ["cancelled", { status: "cancelled" }, "This order was cancelled", false],
  ["refunded", { status: "refunded" }, "Your money was sent back", false],
])("%s: says so, and asks for money only when it is due", (_, over, title, canPay) => {
  expect(standing(say, order(over), shell)).toMatchObject({ title, canPay });
});

test("until when the things are kept, and that this is over, stands where it matters", () => {
  expect(standing(say, order({ holdUntil: at }), shell).next).toMatch(
    /keep your things .*29 Nov 2026.*11:30/,
  );
  const failed = { ...payment, status: "failed" } as const;
  expect(standing(say, order({ holdUntil: at, payment: failed }), shell).next).toContain("11:30");
  expect(standing(say, order({ releasedAt: at }), shell)).toMatchObject({
    title: "Your order was not paid in time",
    canPay: true,
  });
  const cancelled = { type: "ORDER_CANCELLED", data: { cause: "paid_too_late" } };
  expect(timelineWords(say, cancelled, order({ status: "cancelled" }), shell)).toMatch(/too late/);
});

test("the amount is said where it matters", () => {
  expect(standing(say, order({ method: "pay_on_delivery" }), shell).next).toContain(
    "You pay ₦24,500 when it reaches you",
  );
  const atDoor = order({ status: "fulfilled", method: "pay_on_delivery", fulfilments: [parcel] });
  expect(standing(say, atDoor, shell).next).toContain("₦24,500 ready");
  const received = [{ ...came, amount: 2_450_000 }];
  expect(standing(say, order({ status: "cancelled", received }), shell).next).toBe(
    "Ada Fabrics will send your ₦24,500 back to you.",
  );
});

test("of an order that was called off all money that is to come back is told, whatever it came for", () => {
  const off = { status: "cancelled", method: "nothing_due", total: 0 } as const;
  const next = (over: Partial<Order>) => standing(say, order({ ...off, ...over }), shell).next;
  expect(next({})).toBe("Nothing will be sent, and there is nothing to pay.");
  // What was added was paid, while the order itself had nothing to pay.
  expect(next({ received: [came] })).toBe("Ada Fabrics will send your ₦3,000 back to you.");
  expect(next({ received: [came], mismatched })).toMatch(/₦3,000 back to you\. Money of another amount came/);
  expect(next({ exchangeOf: 1041 })).toBe(
    "Nothing will be sent, and there is nothing to pay. What you sent back of order 1041 still counts: we settle it with you.",
  );
});

test("who picks it up reads where, and no promise of when it is brought", () => {
  const fetched = { deliveryMethod: "pickup", deliveryName: "Yaba shop" } as const;
  const door = { ...fetched, method: "pay_on_delivery" } as const;
  for (const over of [door, { ...fetched, status: "paid" } as const]) {
    const { next } = standing(say, order(over), shell);
    expect(next).toContain("You pick it up at Yaba shop.");
    expect(next).not.toContain(shell.deliveryPromise);
  }
  expect(standing(say, order(door), shell).next).toContain("You pay ₦24,500 when you pick it up");
  expect(timelineWords(say, { type: "ORDER_PAID" }, order(door), shell)).toBe("Paid to the shop");
  expect(payWords(say, "pay_on_delivery", true).text).not.toMatch(/rider|reaches/);
  expect(payWords(say, "pay_on_delivery").text).toMatch(/rider/);
});

test("the timeline speaks plainly and leaves out what is not for buyers", () => {
  const sent = { type: "ORDER_FULFILLED", data: { carrier: "GIG", left: 0 } };
  expect(timelineWords(say, sent, order({}), shell)).toBe("Ada Fabrics sent it with GIG");
  const part = { type: "ORDER_FULFILLED", data: { carrier: "GIG", left: 2 } };
  expect(timelineWords(say, part, order({}), shell)).toBe("Ada Fabrics sent a part of it");
  expect(timelineWords(say, { type: "ORDER_FULFILLED" }, order({}), shell)).toBe("Ada Fabrics sent it");
  expect(timelineWords(say, { type: "ORDER_PAID" }, order({ method: "pay_on_delivery" }), shell)).toBe(
    "You paid on delivery",
  );
  expect(timelineWords(say, { type: "REFUND_DUE" }, order({}), shell)).toBeNull();
});
