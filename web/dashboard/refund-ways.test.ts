import { expect, test } from "vitest";
import type { Order } from "#domain/order/order.ts";
import { waysOf } from "./refund-ways.ts";

const came = (
  provider: Order["received"][number]["provider"],
  amount: number,
  refunded = 0,
  due = false,
) => ({
  id: provider,
  provider,
  amount,
  refunded,
  due,
});
const counted = (amount: number, more = {}) => ({
  lines: [],
  delivery: 0,
  over: 0,
  giftCard: 0,
  exchange: 0,
  ...more,
  amount,
});
const ways = (received: Order["received"], sum: ReturnType<typeof counted>, credit: Order["credit"] = null) =>
  waysOf({ received, credit, currency: "NGN" }, sum);
const before = (method: Order["method"]) => ({
  returnId: "r",
  number: 1001,
  method,
  amount: 500_00,
  freed: 0,
});

test("a refund goes through what has the money", () => {
  const both = [came("paystack", 400_00), came("bank_transfer", 100_00)];
  expect(ways(both, counted(400_00))).toEqual({ gateway: "Paystack", inHand: null });
  // Each has a part of it.
  expect(ways(both, counted(500_00))).toEqual({ gateway: "Paystack", inHand: "₦100" });
  // What went back already, and what came on top, is no source.
  const spent = [came("paystack", 400_00, 400_00), came("flutterwave", 9_00, 0, true), both[1] as never];
  expect(ways(spent, counted(100_00))).toEqual({ gateway: null, inHand: null });
  expect(ways(both, counted(100_00, { giftCard: 100_00 }))).toEqual({ gateway: null, inHand: null });
});

test("of an exchange the order before it has its own way", () => {
  const door = [came("pay_on_delivery", 100_00)];
  expect(ways(door, counted(500_00, { exchange: 400_00 }), before("paystack"))).toEqual({
    gateway: "Paystack",
    inHand: "₦100",
  });
  expect(ways([], counted(400_00, { exchange: 400_00 }), before("bank_transfer"))).toEqual({
    gateway: null,
    inHand: null,
  });
  const card = [came("flutterwave", 100_00)];
  expect(ways(card, counted(500_00, { exchange: 400_00 }), before("nothing_due"))).toEqual({
    gateway: "Flutterwave and what took it",
    inHand: null,
  });
});
