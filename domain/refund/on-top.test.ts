import { expect, test } from "vitest";
import { lateOf, onTopOf } from "./on-top.ts";

type Asked = Parameters<typeof onTopOf>[0];

/** Paid twice with ₦5,000, of the second of which so much went back or is on its way. */
const twice = (changed: Partial<Asked> = {}, refunded = 0): Asked => ({
  status: "paid",
  giftCard: 0,
  giftCardBack: 0,
  credit: null,
  returns: [],
  received: [
    { id: "kept", amount: 5_000_00, refunded: 0, due: false },
    { id: "twice", amount: 5_000_00, refunded, due: true },
  ],
  refunds: [],
  ...changed,
});

test("what came twice is on top of an order that goes on, until it is on its way back", () => {
  expect(onTopOf(twice())).toBe(5_000_00);
  expect(onTopOf(twice({ status: "fulfilled" }, 2_000_00))).toBe(3_000_00);
  expect(onTopOf(twice({}, 5_000_00))).toBe(0);
});

test("of an order that was called off, or waits, it is told otherwise", () => {
  for (const status of ["placed", "cancelled", "refunded"] as const)
    expect(onTopOf(twice({ status }))).toBe(0);
});

test("a refund of it that failed is told by itself, and not once more", () => {
  const refund = { paymentId: "twice", status: "failed" as const, amount: 5_000_00, giftCard: 0 };
  expect(onTopOf(twice({ refunds: [refund] }))).toBe(0);
  expect(onTopOf(twice({ refunds: [{ ...refund, amount: 2_000_00 }] }))).toBe(3_000_00);
  expect(onTopOf(twice({ refunds: [{ ...refund, paymentId: "kept" }] }))).toBe(5_000_00);
});

test("what came for an order that was refunded is late, and for no other", () => {
  expect(lateOf(twice({ status: "refunded" }))).toBe(5_000_00);
  expect(lateOf(twice({ status: "refunded" }, 5_000_00))).toBe(0);
  for (const status of ["placed", "paid", "fulfilled", "cancelled"] as const)
    expect(lateOf(twice({ status }))).toBe(0);
});
