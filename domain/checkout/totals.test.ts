import fc from "fast-check";
import { expect, test } from "vitest";
import { countTotals, measureGoods, type Counted, type Totals } from "./totals.ts";
import type { TaxRule } from "./taxes.ts";

const amount = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10_000_000_000 }));

const rule: fc.Arbitrary<TaxRule> = fc.record({
  name: fc.constantFrom("VAT", "NHIL", "Levy"),
  rate: fc.integer({ min: 0, max: 5_000 }),
  included: fc.boolean(),
  onDelivery: fc.boolean(),
});

const checkout: fc.Arbitrary<Counted> = fc
  .uniqueArray(
    fc.record({
      key: fc.uuid(),
      unitPrice: amount,
      quantity: fc.integer({ min: 1, max: 99 }),
      grams: fc.integer({ min: 0, max: 50_000 }),
      taxable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ key }) => key },
  )
  .chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      delivery: fc.option(amount),
      taxes: fc.array(rule, { maxLength: 3 }),
      reductions: fc.array(
        fc.oneof(
          fc.record({
            on: fc.constant("line" as const),
            line: fc.constantFrom(...lines.map(({ key }) => key)),
            amount,
            source: fc.constantFrom("a", "b"),
          }),
          fc.record({ on: fc.constant("delivery" as const), amount, source: fc.constant("free") }),
        ),
        { maxLength: 5 },
      ),
      giftCardMoney: amount,
    }),
  );

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

test("the parts of every checkout add up to the last unit", () => {
  fc.assert(
    fc.property(checkout, (wanted) => {
      const is = countTotals(wanted);
      expect(is.total).toBe(is.subtotal - is.discount + is.delivery + is.tax - is.taxIncluded);
      expect(is.due + is.giftCard).toBe(is.total);
      expect(is.subtotal).toBe(sum(is.lines.map((line) => line.total)));
      expect(is.discount).toBe(sum(is.lines.map((line) => line.discount)) + is.deliveryDiscount);
      expect(is.discount).toBe(sum(is.reduced.map((one) => one.amount)));
      expect(is.tax).toBe(sum(is.lines.map((line) => line.tax)) + is.deliveryTax);
      expect(is.tax).toBe(sum(is.taxes.map((one) => one.amount)));
      expect(is.taxIncluded).toBe(sum(is.taxes.map((one) => (one.included ? one.amount : 0))));
    }),
    { numRuns: 2_000 },
  );
});

test("nothing is negative, no reduction takes more than there is, and no gift card pays more than it holds", () => {
  fc.assert(
    fc.property(checkout, (wanted) => {
      const is = countTotals(wanted);
      for (const one of everyAmount(is)) expect(one).toBeGreaterThanOrEqual(0);
      for (const line of is.lines) expect(line.discount).toBeLessThanOrEqual(line.total);
      expect(is.deliveryDiscount).toBeLessThanOrEqual(is.delivery);
      expect(is.giftCard).toBeLessThanOrEqual(wanted.giftCardMoney);
      is.reduced.forEach((one, at) =>
        expect(one.amount).toBeLessThanOrEqual(wanted.reductions[at]?.amount ?? 0),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("the order of the lines changes no amount", () => {
  fc.assert(
    fc.property(checkout, (wanted) => {
      const there = countTotals(wanted);
      const back = countTotals({ ...wanted, lines: wanted.lines.toReversed() });
      expect({ ...back, lines: back.lines.toReversed() }).toEqual(there);
    }),
  );
});

test("a line that is not taxed has no tax, and neither has what no rule applies to", () => {
  fc.assert(
    fc.property(checkout, (wanted) => {
      const is = countTotals(wanted);
      wanted.lines.forEach((line, at) => line.taxable || expect(is.lines[at]?.tax).toBe(0));
      if (!wanted.taxes.some((one) => one.onDelivery)) expect(is.deliveryTax).toBe(0);
    }),
  );
});

test("taxes that are included never change what is paid", () => {
  fc.assert(
    fc.property(checkout, (wanted) => {
      const included = wanted.taxes.map((one) => ({ ...one, included: true }));
      expect(countTotals({ ...wanted, taxes: included }).total).toBe(
        countTotals({ ...wanted, taxes: [] }).total,
      );
    }),
  );
});

const vat = { name: "VAT", rate: 750, included: true, onDelivery: true };
const line = (key: string, unitPrice: number, more: Partial<Counted["lines"][number]> = {}) => ({
  key,
  unitPrice,
  quantity: 1,
  grams: 400,
  taxable: true,
  ...more,
});
const plain = { delivery: null, taxes: [], reductions: [], giftCardMoney: 0 };

test("VAT of 7.5 % that is included in ₦10,750 of goods is ₦750, and on top of ₦10,000 as well", () => {
  const lines = [line("a", 1_075_000)];
  expect(countTotals({ ...plain, lines, taxes: [vat] })).toMatchObject({
    tax: 75_000,
    taxIncluded: 75_000,
    total: 1_075_000,
  });
  const onTop = { ...vat, included: false };
  expect(countTotals({ ...plain, lines: [line("a", 1_000_000)], taxes: [onTop] })).toMatchObject({
    tax: 75_000,
    taxIncluded: 0,
    total: 1_075_000,
  });
});

test("a levy on top is on the price without the VAT that is in it", () => {
  const taxes = [vat, { name: "Levy", rate: 1_000, included: false, onDelivery: false }];
  expect(countTotals({ ...plain, lines: [line("a", 1_075_000)], taxes })).toMatchObject({
    taxes: [
      { name: "VAT", amount: 75_000 },
      { name: "Levy", amount: 100_000 },
    ],
    total: 1_175_000,
  });
});

test("tax is on what is left after reductions, on delivery only where the rule says so, and gift cards come last", () => {
  const is = countTotals({
    lines: [line("a", 1_000), line("b", 500, { taxable: false })],
    delivery: 200,
    taxes: [{ name: "VAT", rate: 1_000, included: false, onDelivery: true }],
    reductions: [
      { on: "line", line: "a", amount: 400, source: "TEN" },
      { on: "delivery", amount: 500, source: "FREE" },
    ],
    giftCardMoney: 100,
  });
  expect(is).toMatchObject({
    discount: 600,
    deliveryDiscount: 200,
    tax: 60,
    deliveryTax: 0,
    total: 1_160,
    due: 1_060,
  });
  expect(is.reduced.map(({ amount }) => amount)).toEqual([400, 200]);
});

test("one kobo of tax on three equal lines goes to one of them, whichever stands first", () => {
  const taxes = [{ name: "VAT", rate: 1_111, included: false, onDelivery: false }];
  const is = countTotals({ ...plain, lines: [line("c", 3), line("a", 3), line("b", 3)], taxes });
  expect(is.lines.map(({ key, tax }) => [key, tax])).toEqual([
    ["c", 0],
    ["a", 1],
    ["b", 0],
  ]);
});

test("goods are measured after what is taken off them, and before delivery", () => {
  const lines = [line("a", 1_000, { quantity: 3 }), line("b", 500)];
  const reductions = [
    { on: "line" as const, line: "a", amount: 1_000, source: "x" },
    { on: "delivery" as const, amount: 9_000, source: "y" },
  ];
  expect(measureGoods(lines, reductions)).toEqual({ grams: 1_600, value: 2_500 });
});

test("amounts that are no whole numbers, keys that come twice and lines that are not there are refused", () => {
  expect(() => countTotals({ ...plain, lines: [line("a", 1.5)] })).toThrow(RangeError);
  expect(() => countTotals({ ...plain, lines: [line("a", 1)], delivery: -1 })).toThrow(RangeError);
  expect(() => countTotals({ ...plain, lines: [line("a", 1), line("a", 2)] })).toThrow(RangeError);
  const reductions = [{ on: "line" as const, line: "b", amount: 1, source: "x" }];
  expect(() => countTotals({ ...plain, lines: [line("a", 1)], reductions })).toThrow(RangeError);
});

const everyAmount = ({ lines, taxes, reduced, ...sums }: Totals): number[] => [
  ...Object.values(sums),
  ...lines.flatMap(({ total, discount, tax }) => [total, discount, tax]),
  ...taxes.map((one) => one.amount),
  ...reduced.map((one) => one.amount),
];
