import fc from "fast-check";
import { expect, test } from "vitest";
import type { CartLine } from "../cart/cart.ts";
import type { TaxRule } from "../checkout/taxes.ts";
import { countExchange } from "./exchange-sums.ts";

const line = (at: number, unitPrice: number, quantity: number): CartLine => ({
  variantId: `variant ${at}`,
  productId: null,
  giftCard: false,
  productHandle: "tote",
  title: "Ankara tote",
  variantTitle: "",
  sku: "",
  image: null,
  quantity,
  unitPrice,
  total: unitPrice * quantity,
  grams: 0,
  taxed: true,
  shipsLater: false,
  problem: null,
});

const carts = fc
  .array(
    fc.record({ price: fc.integer({ min: 1, max: 5_000_000 }), quantity: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((lines) => ({ lines: lines.map(({ price, quantity }, at) => line(at, price, quantity)) }));

const vat = (included: boolean): TaxRule => ({ name: "VAT", rate: 750, included, onDelivery: true });
const whole = (cart: { lines: CartLine[] }, rules: TaxRule[]) => countExchange(cart, rules, 0).totals.total;

test.each([
  ["no taxes", []],
  ["taxes in the prices", [vat(true)]],
])("with %s, what is asked for and what is given back is the difference to the last unit", (_, rules) => {
  fc.assert(
    fc.property(carts, fc.integer({ min: 0, max: 50_000_000 }), (cart, credit) => {
      const { totals, rest } = countExchange(cart, rules, credit);
      expect(totals.due - rest).toBe(whole(cart, rules) - credit);
      expect(Math.min(totals.due, rest)).toBe(0);
      expect(totals.lines.reduce((sum, { discount }) => sum + discount, 0)).toBe(totals.discount);
    }),
  );
});

test("with taxes on top, never more is asked for than the difference, and at most a few units less", () => {
  fc.assert(
    fc.property(carts, fc.integer({ min: 0, max: 50_000_000 }), (cart, credit) => {
      const { totals, rest } = countExchange(cart, [vat(false)], credit);
      const difference = whole(cart, [vat(false)]) - credit;
      if (difference <= 0) expect([totals.due, rest]).toEqual([0, 0 - difference]);
      else {
        expect(rest).toBe(0);
        expect(totals.due).toBeLessThanOrEqual(difference);
        expect(difference - totals.due).toBeLessThanOrEqual(2);
      }
    }),
  );
});
