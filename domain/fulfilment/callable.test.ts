import { expect, test } from "vitest";
import { whyNotCallable } from "./callable.ts";

const line = { id: "a", sent: 3, returned: 0, removed: 0 };
const order = { status: "fulfilled" as const, erasedAt: null, lines: [line], refunds: [] };
const parcel = { status: "sent" as const, lines: [{ lineId: "a", quantity: 2 }] };
const refunded = (quantity: number) => [
  { delivery: 0, returnId: null, lines: [{ lineId: "a", quantity, amount: 1 }] },
];

test("a parcel on its way can be called off, whatever else of its order went or came back", () => {
  expect(whyNotCallable(order, parcel)).toBeNull();
  // The one that went in another parcel.
  expect(whyNotCallable({ ...order, lines: [{ ...line, returned: 1 }] }, parcel)).toBeNull();
  expect(whyNotCallable({ ...order, refunds: refunded(1) }, parcel)).toBeNull();
  // Two more were taken off before anything went.
  expect(
    whyNotCallable({ ...order, lines: [{ ...line, removed: 2 }], refunds: refunded(3) }, parcel),
  ).toBeNull();
});

test.each([
  ["delivered", order, { ...parcel, status: "delivered" as const }],
  ["wrong_status", { ...order, status: "cancelled" as const }, parcel],
  ["wrong_status", { ...order, status: "refunded" as const }, parcel],
  ["wrong_status", { ...order, erasedAt: new Date(0) }, parcel],
  ["came_back", { ...order, lines: [{ ...line, returned: 2 }] }, parcel],
  ["refunded", { ...order, refunds: refunded(2) }, parcel],
])("%s: it stays", (reason, of, one) => {
  expect(whyNotCallable(of, one)).toMatchObject({ reason });
});
