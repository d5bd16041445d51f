import { expect, test } from "vitest";
import type { FulfilmentRow } from "#db/fulfilments-of-order.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { sampleOrder } from "../letter/sample.ts";
import { SAMPLE_SHELL } from "../store/sample-shell.ts";
import { lettersFor } from "./letters.ts";

const shell = SAMPLE_SHELL;
const at = new Date("2026-11-22T23:30:00Z");
const places = {
  origin: "https://a.test",
  order: "https://a.test/orders/1042?key=k",
  dashboard: "https://b.test",
};

const parcel = (id: string, over: Partial<FulfilmentRow> = {}): FulfilmentRow => ({
  id,
  status: "sent",
  press: null,
  carrier: "GIG",
  trackingNumber: "77",
  trackingUrl: "https://gig.test/77",
  createdAt: at,
  deliveredAt: null,
  calledOffAt: null,
  lines: [],
  ...over,
});
const things = [
  { title: "Tote", variantTitle: "Red / M", quantity: 2 },
  { title: "Shawl", variantTitle: "", quantity: 1 },
];

function told(
  type: string,
  data: Record<string, unknown>,
  over: Partial<FullOrderRow> = {},
  locale = "en-NG",
) {
  const order = { ...sampleOrder(shell, [], at, true), fulfilments: [parcel("p1")], ...over };
  const [letter, more] = lettersFor(
    { id: "event", type, orderId: "o", data: { fulfilmentId: "p1", ...data }, at },
    order,
    { ...shell, locale },
    places,
  );
  expect(more).toBeUndefined();
  return letter;
}

test("a parcel's letter names what is in it, how it is followed and what follows", () => {
  const part = told("ORDER_FULFILLED", { things, left: 3 });
  expect(part?.subject).toBe("A part of order 1042 is on its way");
  expect(part?.text).toContain("In it: 2 × Tote (Red / M), 1 × Shawl");
  expect(part?.text).toContain("3 more things of your order follow in another parcel.");
  expect(part?.text).toContain("It travels with GIG, number 77.");

  const rest = { fulfilments: [parcel("p0"), parcel("p1")] };
  expect(told("ORDER_FULFILLED", { things, left: 0 }, rest)?.subject).toBe(
    "The rest of order 1042 is on its way",
  );
  expect(told("ORDER_FULFILLED", { things, left: 0 })?.subject).toBe("Order 1042 is on its way");
  const fetched = { deliveryMethod: "pickup", deliveryName: "Yaba shop" } as const;
  expect(told("ORDER_FULFILLED", { things, left: 1 }, fetched)?.subject).toBe(
    "A part of order 1042 is ready for you",
  );
});

test("a letter of very many things counts the last ones", () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ title: `Thing ${n}`, variantTitle: "", quantity: 2 }));
  expect(told("ORDER_FULFILLED", { things: many, left: 0 })?.text).toContain("2 × Thing 11, 56 other things");
});

test("what arrived is told once more, as a part where it was one", () => {
  expect(told("PARCEL_DELIVERED", { things, left: 0 })?.subject).toBe("Order 1042 has arrived");
  expect(told("PARCEL_DELIVERED", { things, left: 1 })?.subject).toBe("A part of order 1042 has arrived");
  const two = { fulfilments: [parcel("p1"), parcel("p2")] };
  expect(told("PARCEL_DELIVERED", { things, left: 0 }, two)?.subject).toBe(
    "A part of order 1042 has arrived",
  );
  expect(told("PARCEL_DELIVERED", { things, left: 0 }, { deliveryMethod: "pickup" })?.subject).toBe(
    "You picked up order 1042",
  );
  expect(told("PARCEL_DELIVERED", { things, left: 0 }, {}, "fr-CI")?.subject).toBe(
    "La commande 1042 est arrivée",
  );
});

test("corrections and parcels that are called off are told when that is asked for, and the end of gift cards never", () => {
  const next = { fulfilments: [parcel("p1", { trackingNumber: "78" })] };
  expect(told("PARCEL_TRACKING_CHANGED", { tell: true }, next)?.text).toContain("number 78");
  expect(told("PARCEL_TRACKING_CHANGED", { tell: false }, next)).toBeUndefined();
  expect(told("PARCEL_CALLED_OFF", { things, tell: true })?.subject).toBe("Order 1042: a parcel comes later");
  expect(told("PARCEL_CALLED_OFF", { things, tell: false })).toBeUndefined();
  expect(told("ORDER_FULFILLED", { nothingToSend: true })).toBeUndefined();
  expect(told("PARCEL_DELIVERED", { things, left: 0 }, { erasedAt: at })).toBeUndefined();
});
