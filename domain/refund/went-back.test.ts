import { expect, test } from "vitest";
import type { Order, Refund } from "../order/order.ts";
import { moneyOf, wentBack } from "./went-back.ts";

const refund = (id: string, paymentId: string | null, over: Partial<Refund> = {}): Refund => ({
  id,
  paymentId,
  returnId: null,
  amount: 500_000,
  giftCard: 0,
  delivery: 0,
  exchange: 0,
  reason: "",
  note: "",
  status: "done",
  way: "gateway",
  how: "",
  problem: "",
  stuck: false,
  createdAt: new Date("2026-11-29T10:00:00Z"),
  settledAt: null,
  lines: [],
  ...over,
});
const payment = (id: string, due: boolean): Order["received"][number] => ({
  id,
  provider: "paystack",
  amount: 500_000,
  refunded: 500_000,
  due,
});
const received = [payment("kept", false), payment("twice", true)];
const refunds = [refund("a", "twice"), refund("b", "kept"), refund("c", "twice", { status: "failed" })];
const ids = (some: Refund[]) => some.map(({ id }) => id).join();

test.each(["placed", "paid", "fulfilled"] as const)(
  "of a %s order, what came twice went back beside it; what failed did not go",
  (status) => {
    const { own, onTop } = wentBack({ status, received, refunds });
    expect([ids(own), ids(onTop)]).toEqual(["b", "a"]);
  },
);

test.each(["cancelled", "refunded"] as const)("of a %s order, all that went back is its refund", (status) => {
  const { own, onTop } = wentBack({ status, received: [payment("twice", true)], refunds });
  expect([ids(own), ids(onTop)]).toEqual(["a,b", ""]);
});

test("what gift cards have back is the order's own, and no money", () => {
  const card = refund("d", null, { giftCard: 500_000, way: "gift_card" });
  const { own, onTop } = wentBack({ status: "paid", received, refunds: [card, ...refunds] });
  expect([ids(own), ids(onTop)]).toEqual(["d,b", "a"]);
  expect(moneyOf(own)).toBe(500_000);
});
