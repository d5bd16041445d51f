import { expect, test } from "vitest";
import type { OrderStatus } from "../order/order.ts";
import { leftIn, partlySent } from "./left.ts";
import { mayTurn, NEXT } from "./status.ts";

test("a parcel is on its way, then there or called off, and that is its end", () => {
  const steps = Object.entries(NEXT).flatMap(([from, to]) => to.map((next) => `${from} → ${next}`));
  expect(steps).toEqual(["sent → delivered", "sent → called_off"]);
  expect(mayTurn({ status: "delivered" }, "called_off")).toBe(false);
});

const line = (quantity: number, sent: number, removed = 0, giftCard = false) => ({
  quantity,
  sent,
  removed,
  giftCard,
});

test("left is what is neither sent nor removed; a gift card never is", () => {
  expect(leftIn([line(3, 1, 1), line(2, 2), line(5, 0, 0, true)])).toBe(1);
});

test.each<[OrderStatus, ReturnType<typeof line>[], boolean]>([
  ["paid", [line(2, 1)], true],
  ["placed", [line(2, 2), line(1, 0)], true],
  ["paid", [line(2, 0)], false],
  ["paid", [line(2, 1, 1)], false],
  ["paid", [line(2, 2), line(1, 0, 0, true)], false],
  ["fulfilled", [line(2, 2)], false],
  ["cancelled", [line(2, 1)], false],
])("an order that is %s with lines %o: partly sent is %s", (status, lines, partly) => {
  expect(partlySent({ status, lines })).toBe(partly);
});
