import { expect, test } from "vitest";
import type { Order } from "../order/order.ts";
import { cameOtherwise, mismatchIn, mismatchOf, problemTold } from "./mismatch.ts";

const at = new Date("2026-11-29T10:00:00Z");
const mismatched = { reference: "r", provider: "paystack", additionId: null } as const;
const told = (reference: string, amount: number, currency = "NGN"): Order["timeline"][number] => ({
  type: "PAYMENT_MISMATCH",
  actor: "gateway:paystack",
  data: { reference, amount, currency, wantedAmount: 500_000, wantedCurrency: "NGN" },
  at,
});

test("what arrived and what was asked for are said as money, in the reader's own way", () => {
  const order = { mismatched, timeline: [told("r", 1), told("r", 499_999), told("another", 2)] };
  expect(mismatchOf(order)).toEqual({ arrived: "₦4,999.99", asked: "₦5,000" });
  expect(mismatchOf(order, "fr-FR")?.arrived).toMatch(/^4\s999,99\s₦$/);
  expect(mismatchOf({ ...order, mismatched: null })).toBeNull();
  expect(mismatchOf({ mismatched, timeline: [] })).toBeNull();
});

test("a currency that is none breaks nothing", () => {
  expect(mismatchIn(told("r", 1, "naira").data)).toBeNull();
  expect(mismatchIn({})).toBeNull();
});

test("money came otherwise when it was another amount, or must go back and has not left yet", () => {
  const due = { id: "p", provider: "paystack", amount: 900, refunded: 0, due: true } as const;
  expect(cameOtherwise({ mismatched })).toBe(true);
  expect(cameOtherwise({ received: [due] })).toBe(true);
  expect(cameOtherwise({ mismatched: null, received: [{ ...due, refunded: 900 }] })).toBe(false);
});

test("what a row says of other money is said as money, and anything else as it is", () => {
  expect(problemTold("449999 NGN arrived")).toBe("₦4,499.99 arrived");
  expect(problemTold("5000 XOF arrived")).toMatch(/5,000/);
  for (const other of ["", "100 naira arrived", "The key was refused."])
    expect(problemTold(other)).toBe(other);
});
