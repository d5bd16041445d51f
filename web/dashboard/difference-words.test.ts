import { expect, test } from "vitest";
import { differenceWords } from "./difference-words.ts";

const DIFFERENCE = {
  provider: "paystack",
  reference: "opn-1",
  amount: 4_499_99,
  currency: "NGN",
  wanted: 4_500_00,
  wantedCurrency: "NGN",
  order: 12,
  orderStatus: "placed",
  keyGeneration: 1,
  foundAt: new Date(),
  resolvedAt: null,
  how: null,
} as const;

test.each([
  [
    "booked",
    "₦4,499.99 for order 12 was paid, but no message of Paystack had told of it. It was found and booked.",
  ],
  ["refund_due", "₦4,499.99 came for order 12, which does not wait for it any more. Please give it back."],
  ["not_booked", "Paystack lists ₦4,499.99 for order 12 as paid, but did not confirm it when it was asked."],
  ["amount", "₦4,499.99 arrived for order 12, but ₦4,500 was asked for. Please look at it in Paystack."],
  [
    "not_paid",
    "Order 12 is paid here with ₦4,499.99, but Paystack does not have that money. It may have been called back.",
  ],
  [
    "unknown",
    "₦4,499.99 was paid under opn-1, which no order of this shop has. Another shop of yours may use the same account.",
  ],
] as const)("%s: %s", (kind, words) => {
  expect(differenceWords({ ...DIFFERENCE, kind })).toBe(words);
});

test("money for an order that was called off says so", () => {
  const words = differenceWords({ ...DIFFERENCE, kind: "refund_due", orderStatus: "cancelled" });
  expect(words).toBe("₦4,499.99 came for order 12, which is cancelled. Please give it back.");
});
