import { expect, test } from "vitest";
import { failedOfPayment, waitsForAnother } from "./waits.ts";

const refund = (paymentId: string, amount: number, status: "failed" | "done" = "failed") => ({
  paymentId,
  amount,
  status,
  giftCard: 0,
  delivery: 0,
  lines: [],
  returnId: null,
});
const order = (refunds: ReturnType<typeof refund>[], refunded = 0) => ({
  status: "paid" as const,
  delivery: 0,
  deliveryDiscount: 0,
  deliveryTax: 0,
  tax: 0,
  taxIncluded: 0,
  giftCard: 0,
  giftCardBack: 0,
  credit: null,
  lines: [{ id: "line", quantity: 1, total: 5_000, discount: 0, tax: 0 }],
  returns: [] as { id: string; exchangeCredit: number; exchangeRest: number; lines: [] }[],
  received: [
    { id: "kept", amount: 5_000, refunded: 0, due: false },
    { id: "twice", amount: 5_000, refunded, due: true },
  ],
  refunds,
});
const waits = (looked: ReturnType<typeof order>) =>
  looked.refunds.map((one) => waitsForAnother(looked, one)).join();

test("a refund that failed waits while its money is there, for the money of its own payment alone", () => {
  const whole = order([refund("twice", 5_000)]);
  expect(waits(whole)).toBe("true");
  expect([failedOfPayment(whole, "twice"), failedOfPayment(whole, "kept")]).toEqual([true, false]);
  const other = order([refund("kept", 5_000)]);
  expect([failedOfPayment(other, "twice"), failedOfPayment(other, "kept")]).toEqual([false, true]);
});

test("one that no longer fits stands in nobody's way, nor does one that is done", () => {
  const part = order([refund("twice", 5_000), refund("twice", 3_000), refund("twice", 1_000, "done")], 2_000);
  expect(waits(part)).toBe("false,true,false");
  expect(failedOfPayment(order([refund("twice", 5_000)], 2_000), "twice")).toBe(false);
});

test("what pays for an exchange is no more there for it", () => {
  const looked = {
    ...order([refund("kept", 4_000)]),
    returns: [{ id: "r", exchangeCredit: 3_000, exchangeRest: 0, lines: [] as [] }],
  };
  expect(waits(looked)).toBe("false");
});

test("what of it is on a gift card already asks nothing of its payment", () => {
  const looked = order([{ ...refund("kept", 6_000), giftCard: 1_000 }]);
  expect(waits({ ...looked, giftCard: 1_000, giftCardBack: 1_000 })).toBe("true");
  const spent = { ...looked, received: [{ id: "kept", amount: 5_000, refunded: 1, due: true }] };
  expect(waits(spent)).toBe("false");
});
