import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import type { OrderStatus } from "./order.ts";
import { mayBecome, NEXT, ORDER_STATUSES } from "./status.ts";

const status = constantFrom(...ORDER_STATUSES);
const method = constantFrom("paystack" as const, "pay_on_delivery" as const);

test("whatever is tried in whatever order, an order never goes back and never leaves its end", () => {
  const rank = { placed: 0, paid: 1, fulfilled: 2, cancelled: 3, refunded: 4 };
  assert(
    property(array(status, { maxLength: 12 }), method, (tries, method) => {
      let at: OrderStatus = "placed";
      const been: OrderStatus[] = [at];
      for (const next of tries) {
        if (!mayBecome({ status: at, method }, next)) continue;
        expect(rank[next]).toBeGreaterThan(rank[at]);
        at = next;
        been.push(at);
      }
      expect(new Set(been).size).toBe(been.length);
      if (method === "paystack" && been.includes("fulfilled")) expect(been).toContain("paid");
    }),
    { numRuns: 200 },
  );
});

test("nothing becomes what it is, and every status can be reached", () => {
  for (const one of ORDER_STATUSES)
    expect(mayBecome({ status: one, method: "pay_on_delivery" }, one)).toBe(false);
  const reached = new Set(["placed", ...Object.values(NEXT).flat()]);
  expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort());
});

test("an order that waits for Paystack's money is not sent", () => {
  expect(mayBecome({ status: "placed", method: "paystack" }, "fulfilled")).toBe(false);
  expect(mayBecome({ status: "placed", method: "pay_on_delivery" }, "fulfilled")).toBe(true);
});
