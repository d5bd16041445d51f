import { expect, test } from "vitest";
import { addressLines } from "./address-lines.ts";
import { timelineWords } from "./timeline-words.ts";

test.each([
  ["ORDER_CREATED", "buyer", {}, "The buyer placed the order", ""],
  ["ORDER_PAID", "gateway:paystack", { amount: 2_450_000 }, "Paid by Paystack", "₦24,500"],
  ["ORDER_PAID", "seller:1", {}, "You marked it as paid", ""],
  ["ORDER_FULFILLED", "seller:1", { carrier: "GIG", trackingNumber: "A1" }, "Sent", "GIG · A1"],
  ["ORDER_FULFILLED", "seller:1", { carrier: "", trackingNumber: "A1" }, "Sent", "A1"],
  ["ORDER_CANCELLED", "system", { reason: "Not paid in time." }, "Cancelled", "Not paid in time."],
  ["REFUND_DUE", "system", { amount: "no number" }, "Money must be given back", ""],
  [
    "PAYMENT_MISMATCH",
    "gateway:paystack",
    { amount: 499_999, currency: "NGN", wantedAmount: 500_000, wantedCurrency: "NGN" },
    "A payment did not match the order",
    "₦4,999.99 arrived, ₦5,000 was asked for",
  ],
  ["PAYMENT_MISMATCH", "gateway:paystack", {}, "A payment did not match the order", ""],
  ["LETTER_REFUSED", "system", { to: "a@b.test" }, "A letter could not be delivered", "a@b.test"],
  [
    "EXCHANGE_REFUNDED",
    "seller:1",
    { amount: 450_000, number: 12 },
    "₦4,500 goes back with order #12, which paid for this one",
    "See there whether it is on its way, or yours to give back.",
  ],
  ["SOMETHING_NEW", "system", {}, "Something new", ""],
])("%s by %s", (type, actor, data, title, detail) => {
  expect(timelineWords({ type, actor, data }, "NGN")).toEqual({ title, detail });
});

test("an address as on a parcel, without empty lines", () => {
  const address = {
    line1: "12 Allen Avenue",
    line2: " ",
    city: "Ikeja",
    region: "Lagos",
    postcode: "",
    country: "NG",
  };
  expect(addressLines(address)).toEqual(["12 Allen Avenue", "Ikeja, Lagos", "Nigeria"]);
  expect(addressLines({ ...address, city: "", region: "", country: "somewhere" })).toEqual([
    "12 Allen Avenue",
    "somewhere",
  ]);
});
