import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import { statusWords } from "./status-words.ts";

const say = sayIn("en-NG");

test.each([
  ["placed", "paystack", "pending", "Waits for its payment"],
  ["placed", "paystack", "failed", "The payment did not go through"],
  ["placed", "pay_on_delivery", "pending", "Being packed, to be paid on delivery"],
  ["paid", "paystack", "paid", "Paid, being packed"],
  ["fulfilled", "paystack", "paid", "Sent"],
  ["fulfilled", "pay_on_delivery", "pending", "Sent, to be paid on delivery"],
  ["fulfilled", "pay_on_delivery", "paid", "Sent"],
  ["cancelled", "paystack", "failed", "Cancelled"],
  ["cancelled", "paystack", "refund_due", "Cancelled, your money comes back"],
  ["refunded", "paystack", "refund_due", "Your money was sent back"],
] as const)("an order that is %s, %s, its payment %s: %s", (status, method, paymentStatus, words) => {
  expect(statusWords(say, { status, method, paymentStatus, partlySent: false })).toBe(words);
});

test("an order of which more is to follow says so, whether it is paid or not", () => {
  for (const status of ["placed", "paid"] as const)
    expect(
      statusWords(say, { status, method: "pay_on_delivery", paymentStatus: "pending", partlySent: true }),
    ).toBe("Partly sent, more follows");
});
