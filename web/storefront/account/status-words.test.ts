import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import { statusWords } from "./status-words.ts";

const say = sayIn("en-NG");
const BROUGHT = {
  deliveryMethod: "rate",
  partlySent: false,
  nothingToSend: false,
  calledOff: false,
  cameBack: false,
  exchange: false,
  arrived: false,
} as const;
const FETCHED = { ...BROUGHT, deliveryMethod: "pickup" } as const;

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
  expect(statusWords(say, { ...BROUGHT, status, method, paymentStatus })).toBe(words);
});

test("an order of which more is to follow says so, whether it is paid or not", () => {
  for (const status of ["placed", "paid"] as const)
    expect(
      statusWords(say, {
        ...BROUGHT,
        status,
        method: "pay_on_delivery",
        paymentStatus: "pending",
        partlySent: true,
      }),
    ).toBe("Partly sent, more follows");
});

test.each([
  ["placed", "pay_on_delivery", "pending", false, "Being packed, to be paid when you pick it up"],
  ["fulfilled", "pay_on_delivery", "pending", false, "Ready to be picked up, and paid there"],
  ["fulfilled", "paystack", "paid", false, "Ready to be picked up"],
  ["fulfilled", "pay_on_delivery", "paid", true, "Picked up"],
] as const)(
  "an order that its buyer fetches is %s, %s, its payment %s, handed over %s: %s",
  (status, method, paymentStatus, arrived, words) => {
    expect(statusWords(say, { ...FETCHED, status, method, paymentStatus, arrived })).toBe(words);
    expect(statusWords(say, { ...FETCHED, status, method, paymentStatus, arrived, partlySent: true })).toBe(
      "Partly ready, more follows",
    );
  },
);

test("an order whose parcels were handed over has arrived", () => {
  const paid = { status: "fulfilled", method: "paystack", paymentStatus: "paid" } as const;
  expect(statusWords(say, { ...BROUGHT, ...paid, arrived: true })).toBe("Arrived");
});

test("what was called off, came back, or goes back with another order is no parcel that comes, nor money that is there", () => {
  const so = (over: Partial<Parameters<typeof statusWords>[1]>) =>
    statusWords(say, { ...BROUGHT, status: "paid", method: "paystack", paymentStatus: "paid", ...over });
  expect(so({ calledOff: true, nothingToSend: true })).toBe("Your money goes back to you");
  expect(so({ nothingToSend: true })).toBe("Paid");
  expect(so({ status: "fulfilled", calledOff: true })).toBe("Your money goes back to you");
  expect(so({ status: "fulfilled", cameBack: true, arrived: true })).toBe("Your order is back with the shop");
  expect(so({ status: "refunded", exchange: true })).toBe("Your money goes back to you");
});
