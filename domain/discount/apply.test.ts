import fc from "fast-check";
import { expect, test } from "vitest";
import { applyDiscounts } from "./apply.ts";
import { type Candidate, type DiscountLine, DISCOUNT_CLASSES, mayCombine } from "./discount.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
const NAIRA = { currency: "NGN", locale: "en", timeZone: "Africa/Lagos" };

const line = (id: string, unitPrice: number, quantity = 1): DiscountLine => ({
  id,
  productId: `product-${id}`,
  quantity,
  unitPrice,
  discountable: true,
});

const discount = (of: Partial<Candidate> = {}): Candidate => ({
  id: "d1",
  title: "Ten per cent",
  effect: { kind: "order", worth: { kind: "percentage", basisPoints: 1000 } },
  minimum: { kind: "none" },
  perBuyer: null,
  inAll: null,
  startsAt: new Date("2026-01-01T00:00:00Z"),
  endsAt: null,
  active: true,
  combinesWith: [],
  code: "SPRING",
  used: 0,
  usedByBuyer: 0,
  buys: null,
  gets: null,
  ...of,
});

const apply = (lines: DiscountLine[], candidates: Candidate[], delivery = 2_500_00) =>
  applyDiscounts(lines, delivery, candidates, NOW, NAIRA);

/** The one refusal's words. */
function said(of: Partial<Candidate>, lines = [line("a", 4_500_00)]): string {
  const { refused, total } = apply(lines, [discount(of)]);
  expect(total).toBe(0);
  const { text, values } = refused[0]?.why ?? { text: "", values: {} };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

test("a percentage off the order is split over the lines and adds up to the kobo", () => {
  const { lines, total } = apply([line("a", 333), line("b", 333), line("c", 334)], [discount()]);
  expect(total).toBe(100);
  expect([...lines.values()].reduce((sum, each) => sum + each, 0)).toBe(100);
});

test("an amount is never more than what there is to pay", () => {
  const off = discount({ effect: { kind: "order", worth: { kind: "amount", amount: 9_000_00 } } });
  expect(apply([line("a", 4_500_00)], [off]).total).toBe(4_500_00);
});

test("off chosen products it is off each piece, and off nothing else", () => {
  const effect = { kind: "products", worth: { kind: "amount", amount: 500_00 } } as const;
  const { lines } = apply(
    [line("a", 4_500_00, 3), line("b", 1_000_00)],
    [discount({ effect, buys: ["product-a"] })],
  );
  expect([...lines]).toEqual([["a", 1_500_00]]);
});

test("free shipping takes off what delivery costs", () => {
  const { delivery, lines } = apply([line("a", 4_500_00)], [discount({ effect: { kind: "shipping" } })]);
  expect({ delivery, lines: lines.size }).toEqual({ delivery: 2_500_00, lines: 0 });
});

test("who buys two gets the cheapest one free, as often as it fits and is allowed", () => {
  const effect = { kind: "buy_get", buy: 2, get: 1, basisPoints: 10_000, times: null } as const;
  const lines = [line("a", 1_000, 4), line("b", 300, 2)];
  expect(apply(lines, [discount({ effect })]).total).toBe(600);
  expect(apply(lines, [discount({ effect: { ...effect, times: 1 } })]).total).toBe(300);
  expect(apply([line("a", 1_000, 2)], [discount({ effect })]).total).toBe(0);
});

test("what has to be bought is never given away: the extra piece is another one", () => {
  const effect = { kind: "buy_get", buy: 1, get: 1, basisPoints: 10_000, times: null } as const;
  const both = discount({ effect, buys: ["product-a"], gets: ["product-a", "product-b"] });
  expect(apply([line("a", 100, 1), line("b", 900, 1)], [both]).total).toBe(900);
});

test("gift cards are as good as money and are not discounted", () => {
  const card = { ...line("card", 10_000_00), discountable: false };
  expect([...apply([card, line("a", 1_000_00)], [discount()]).lines]).toEqual([["a", 100_00]]);
});

test("a refusal says why and what to do", () => {
  expect(said({ startsAt: new Date("2026-12-01T00:00:00Z") })).toBe("SPRING starts on December 1, 2026.");
  expect(said({ endsAt: new Date("2026-11-01T00:00:00Z") })).toBe("SPRING ended on November 1, 2026.");
  expect(said({ active: false })).toBe("SPRING is not in use any more.");
  expect(said({ inAll: 10, used: 10 })).toBe("SPRING has been used up: others were quicker.");
  expect(said({ perBuyer: 1, usedByBuyer: 1 })).toBe("You have used SPRING as often as one buyer may.");
  expect(said({ minimum: { kind: "subtotal", amount: 9_500_00 } })).toBe("Spend ₦5,000 more to use SPRING.");
  expect(said({ minimum: { kind: "quantity", quantity: 3 } })).toBe(
    "Put 2 more of what it is for in your cart to use SPRING.",
  );
  expect(said({ effect: { kind: "products", worth: { kind: "amount", amount: 1 } }, buys: [] })).toBe(
    "Nothing in your cart is what SPRING is for.",
  );
});

test("a day is the store's own: at 23:30 UTC it is tomorrow in Lagos", () => {
  expect(said({ startsAt: new Date("2026-11-30T23:30:00Z") })).toBe("SPRING starts on December 1, 2026.");
});

test("of two that can't be together the better one counts, and the other is told so", () => {
  const small = discount({
    id: "d2",
    code: "SMALL",
    effect: { kind: "order", worth: { kind: "amount", amount: 1_00 } },
  });
  const { applied, refused } = apply([line("a", 4_500_00)], [small, discount()]);
  expect(applied.map(({ code }) => code)).toEqual(["SPRING"]);
  expect(refused).toEqual([
    {
      code: "SMALL",
      why: {
        text: "{code} can't be used together with {other}, which you have already.",
        values: { code: "SMALL", other: "SPRING" },
      },
    },
  ]);
});

test("both have to allow it", () => {
  const one = discount({ combinesWith: ["order"] });
  const other = discount({ id: "d2", code: null, title: "Weekend" });
  expect(apply([line("a", 4_500_00)], [one, other]).applied).toHaveLength(1);
  expect(apply([line("a", 4_500_00)], [one, { ...other, combinesWith: ["order"] }]).applied).toHaveLength(2);
});

const basisPoints = fc.integer({ min: 1, max: 10_000 });
const worth = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), basisPoints }),
  fc.record({ kind: fc.constant("amount" as const), amount: fc.integer({ min: 1, max: 2_000_000 }) }),
);
const few = fc.integer({ min: 1, max: 4 });
const effect = fc.oneof(
  fc.record({ kind: fc.constant("order" as const), worth }),
  fc.record({ kind: fc.constant("products" as const), worth }),
  fc.constant({ kind: "shipping" as const }),
  fc.record({
    kind: fc.constant("buy_get" as const),
    buy: few,
    get: few,
    basisPoints,
    times: fc.option(few),
  }),
);
const product = fc.constantFrom("p1", "p2", "p3", "p4");
const some = fc.option(fc.uniqueArray(product, { maxLength: 4 }));
const candidate = (id: string): fc.Arbitrary<Candidate> =>
  fc.record({
    id: fc.constant(id),
    title: fc.constant(`Title ${id}`),
    effect,
    minimum: fc.oneof(
      fc.constant({ kind: "none" as const }),
      fc.record({ kind: fc.constant("subtotal" as const), amount: fc.nat(1_000_000) }),
      fc.record({ kind: fc.constant("quantity" as const), quantity: few }),
    ),
    perBuyer: fc.option(few),
    inAll: fc.option(few),
    startsAt: fc.constantFrom(new Date("2026-01-01"), new Date("2027-01-01")),
    endsAt: fc.constantFrom(null, new Date("2026-02-01"), new Date("2027-02-01")),
    active: fc.boolean(),
    combinesWith: fc.subarray([...DISCOUNT_CLASSES]),
    code: fc.option(fc.constant(`CODE-${id}`)),
    used: fc.nat(3),
    usedByBuyer: fc.nat(3),
    buys: some,
    gets: some,
  });
const lines = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    productId: product,
    quantity: fc.integer({ min: 1, max: 999 }),
    unitPrice: fc.nat(90_000_000_000),
    discountable: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const candidates = fc
  .uniqueArray(fc.constantFrom("1", "2", "3", "4", "5", "6"), { maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(candidate)));
const delivery = fc.nat(1_000_000);

test("nothing falls below zero, and the parts add up", () => {
  fc.assert(
    fc.property(lines, delivery, candidates, (cart, fee, all) => {
      const found = applyDiscounts(cart, fee, all, NOW, NAIRA);
      for (const { id, quantity, unitPrice, discountable } of cart) {
        const off = found.lines.get(id) ?? 0;
        expect(Number.isSafeInteger(off)).toBe(true);
        expect(off).toBeGreaterThanOrEqual(0);
        expect(off).toBeLessThanOrEqual(discountable ? quantity * unitPrice : 0);
      }
      expect(found.delivery).toBeLessThanOrEqual(fee);
      const byLine = [...found.lines.values()].reduce((sum, each) => sum + each, 0);
      const byDiscount = found.applied.reduce((sum, { amount }) => sum + amount, 0);
      expect([byLine + found.delivery, byDiscount]).toEqual([found.total, found.total]);
      for (const { amount, lines: parts, delivery: part } of found.applied)
        expect(parts.reduce((sum, each) => sum + each.amount, part)).toBe(amount);
    }),
    { numRuns: 2_000 },
  );
});

test("the order of lines and of discounts does not matter", () => {
  fc.assert(
    fc.property(lines, delivery, candidates, fc.infiniteStream(fc.nat()), (cart, fee, all, random) => {
      const shuffled = <T>(list: T[]) =>
        list
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const found = applyDiscounts(cart, fee, all, NOW, NAIRA);
      const again = applyDiscounts(shuffled(cart), fee, shuffled([...all]), NOW, NAIRA);
      expect(Object.fromEntries(again.lines)).toEqual(Object.fromEntries(found.lines));
      expect({ ...again, lines: 0 }).toEqual({ ...found, lines: 0 });
    }),
    { numRuns: 500 },
  );
});

test("what stands together may stand together, and every code asked for is applied or refused", () => {
  fc.assert(
    fc.property(lines, delivery, candidates, (cart, fee, all) => {
      const { applied, refused } = applyDiscounts(cart, fee, all, NOW, NAIRA);
      const found = applied.map(({ id }) => all.find((one) => one.id === id) as Candidate);
      for (const [at, one] of found.entries())
        for (const other of found.slice(at + 1)) expect(mayCombine(one, other)).toBe(true);
      const asked = all.flatMap(({ code }) => code ?? []);
      expect(
        [...applied.flatMap(({ code }) => code ?? []), ...refused.map(({ code }) => code)].sort(),
      ).toEqual(asked.sort());
    }),
    { numRuns: 1_000 },
  );
});

test("no smaller choice would have saved more, but for the rounding of each discount", () => {
  fc.assert(
    fc.property(lines, delivery, candidates, (cart, fee, all) => {
      const best = applyDiscounts(cart, fee, all, NOW, NAIRA).total;
      for (let picked = 0; picked < 1 << all.length; picked++) {
        const some = [...all].filter((_, at) => picked & (1 << at));
        expect(applyDiscounts(cart, fee, some, NOW, NAIRA).total).toBeLessThanOrEqual(best + all.length * 6);
      }
    }),
    { numRuns: 100 },
  );
});
