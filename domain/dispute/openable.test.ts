import { expect, test } from "vitest";
import { openableKinds } from "./openable.ts";

const now = new Date("2026-11-24T12:00:00Z");
const order: Parameters<typeof openableKinds>[0] = {
  status: "fulfilled",
  paidAt: new Date("2026-11-10T12:00:00Z"),
  fulfilledAt: new Date("2026-11-12T12:00:00Z"),
  cancelledAt: null,
  erasedAt: null,
  eraseWhenOver: false,
  deliveryMethod: "rate",
  deliveryDaysTo: 3,
  disputes: [],
  lines: [{ sent: 1 }],
  fulfilments: [],
};

test("a buyer may dispute what was paid and sent", () => {
  expect(openableKinds(order, now)).toContain("not_as_described");
});

test.each([
  ["has asked to be forgotten", { eraseWhenOver: true }],
  ["is forgotten", { erasedAt: now }],
  ["has all of their money back", { status: "refunded" as const }],
  ["waited longer than 60 days", { paidAt: null, fulfilledAt: new Date("2026-09-24T11:00:00Z") }],
])("not who %s", (_, changed) => {
  expect(openableKinds({ ...order, ...changed }, now)).toEqual([]);
});
