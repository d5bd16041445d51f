import { expect, test } from "vitest";
import { nothingAsked, takenOff } from "./before-paid.ts";

const line = {
  id: "a",
  variantId: null,
  title: "Tote",
  variantTitle: "",
  sku: "",
  imageKey: null,
  quantity: 3,
  sent: 3,
  returned: 0,
  removed: 0,
  unitPrice: 2_000,
  total: 6_000,
  discount: 0,
  tax: 0,
  taxable: true,
  giftCard: false,
};
/** Three pieces of 2,000 and a delivery of 1,500, sent to be paid at the door. */
const order: Parameters<typeof takenOff>[0] = {
  status: "fulfilled",
  paidAt: null,
  lines: [line],
  delivery: 1_500,
  deliveryDiscount: 0,
  deliveryTax: 0,
  tax: 0,
  taxIncluded: 0,
  giftCard: 0,
  giftCardBack: 0,
  total: 7_500,
  cameBack: 0,
  credit: null,
  refunds: [],
  returns: [],
  received: [],
};
const back = (received: number, over: Partial<typeof order> = {}) =>
  sums(takenOff({ ...order, ...over }, "r", [{ lineId: "a", received }]));
function sums(off: ReturnType<typeof takenOff>) {
  if (!off) return off;
  const { lines: _, ...rest } = off;
  return rest;
}

test("a piece is asked for no more at what it costs, with the tax in it", () => {
  expect(back(1)).toEqual({ amount: 2_000, tax: 0, rest: 0 });
  const included = { lines: [{ ...line, tax: 500 }], tax: 500, taxIncluded: 500 };
  expect(back(1, included)).toEqual({ amount: 2_000, tax: 167, rest: 0 });
  expect(back(2, included)).toEqual({ amount: 4_000, tax: 333, rest: 0 });
  const onTop = { lines: [{ ...line, tax: 600 }], tax: 600, total: 8_100 };
  expect(back(1, onTop)).toEqual({ amount: 2_200, tax: 200, rest: 0 });
});

test("it is said by line, and which pieces were never sold with that: not those that gift cards paid a part of", () => {
  const lines = [line, { ...line, id: "b", quantity: 1, sent: 1, total: 1_000, unitPrice: 1_000 }];
  const arrived = [
    { lineId: "a", received: 2 },
    { lineId: "b", received: 1 },
  ];
  const all = takenOff({ ...order, lines, total: 8_500 }, "r", arrived);
  expect(all?.lines).toEqual([
    { lineId: "a", amount: 4_000, pieces: 2 },
    { lineId: "b", amount: 1_000, pieces: 1 },
  ]);
  const cards = takenOff({ ...order, lines, total: 8_500, giftCard: 6_000 }, "r", arrived);
  expect(cards).toMatchObject({ amount: 2_500, rest: 2_500 });
  expect(cards?.lines).toEqual([
    { lineId: "a", amount: 2_000, pieces: 0 },
    { lineId: "b", amount: 500, pieces: 0 },
  ]);
});

test("the tax of pieces that come back one by one is that of all of them", () => {
  const first = { lines: [{ ...line, tax: 500, returned: 1 }], tax: 500, taxIncluded: 500, cameBack: 2_000 };
  const before = [
    { id: "q", exchangeCredit: null, exchangeRest: 2_000, lines: [{ lineId: "a", received: 1 }] },
  ];
  expect(back(1, { ...first, total: 5_500, returns: before })).toMatchObject({ tax: 333 - 167 });
});

test("what a gift card paid of it is not taken off, nor is its tax", () => {
  const mostly = { giftCard: 6_500, lines: [{ ...line, tax: 600 }], tax: 600, taxIncluded: 600 };
  expect(back(1, mostly)).toEqual({ amount: 1_000, tax: 100, rest: 1_000 });
});

test("nor is the delivery, where the order before an exchange pays most of the goods", () => {
  const exchange = {
    lines: [{ ...line, discount: 5_000 }],
    credit: { amount: 5_000, freed: 0 } as (typeof order)["credit"],
    total: 2_500,
  };
  expect(back(1, exchange)).toEqual({ amount: 1_000, tax: 0, rest: 1_000 });
});

test("all of it back is a parcel that nobody took: nothing is taken off, and nothing is asked for", () => {
  expect(back(3)).toBeNull();
  const asks = (over: Partial<typeof order>) => !nothingAsked({ ...order, ...over });
  const allBack = [{ ...line, returned: 3 }];
  expect(asks({})).toBe(true);
  expect(asks({ lines: [{ ...line, returned: 2 }] })).toBe(true);
  expect(asks({ lines: allBack })).toBe(false);
  // What was paid is said, whatever came back of it.
  expect(asks({ lines: allBack, paidAt: new Date() })).toBe(true);
  expect(asks({ status: "refunded" })).toBe(false);
  expect(asks({ status: "refunded", paidAt: new Date() })).toBe(true);
  expect(asks({ status: "cancelled" })).toBe(false);
});
