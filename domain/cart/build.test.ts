import { array, assert, constant, integer, option, property, record, uuid, boolean, oneof } from "fast-check";
import { expect, test } from "vitest";
import type { CartLineRow } from "#db/carts.server.ts";
import { buildCart, deliveryFor } from "./build.ts";

const money = integer({ min: 0, max: 10_000_000_00 });
const offer = record({
  productId: uuid(),
  handle: constant("tote"),
  title: constant("Tote"),
  options: constant<string[]>(["Red", "M"]),
  sku: constant(""),
  price: money,
  stock: integer({ min: 0, max: 20 }),
  grams: integer({ min: 0, max: 5_000 }),
  taxed: boolean(),
  tracked: boolean(),
  giftCard: constant(false),
  backorder: boolean(),
  mostPerOrder: option(integer({ min: 1, max: 20 })),
  image: constant(null),
});
const row = record({
  variantId: uuid(),
  quantity: integer({ min: 1, max: 999 }),
  titleSeen: constant("Old tote"),
  priceSeen: money,
  offer: option(offer),
});
const terms = record({ deliveryFee: money, freeDeliveryOver: oneof(constant(null), money) });

test("whatever is in it, a cart's sums are whole minor units that add up", () => {
  assert(
    property(array(row, { maxLength: 20 }), terms, (rows: CartLineRow[], terms) => {
      const cart = buildCart("cart", rows, terms);
      const totals = cart.lines.map((line) => line.total);
      expect(cart.subtotal).toBe(totals.reduce((sum, total) => sum + total, 0));
      expect(cart.total).toBe(cart.subtotal + (cart.delivery ?? 0));
      expect(Number.isSafeInteger(cart.total) && cart.total >= 0).toBe(true);
      expect([0, terms.deliveryFee]).toContain(cart.delivery);
      for (const [at, line] of cart.lines.entries()) {
        const lost = line.problem?.kind === "gone" || line.problem?.kind === "sold_out";
        expect(line.total).toBe(lost ? 0 : line.unitPrice * line.quantity);
        expect(line.problem?.kind === "gone").toBe(rows[at]?.offer === null);
      }
    }),
    { numRuns: 200 },
  );
});

test("delivery is free from the threshold on, not below it, and never without one", () => {
  const terms = { deliveryFee: 1_500_00, freeDeliveryOver: 20_000_00 };
  expect(deliveryFor(19_999_99, terms)).toBe(1_500_00);
  expect(deliveryFor(20_000_00, terms)).toBe(0);
  expect(deliveryFor(20_000_00, { ...terms, freeDeliveryOver: null })).toBe(1_500_00);
});

test("a cart with nothing that can be had costs nothing, delivery included", () => {
  const gone = { variantId: "v", quantity: 2, titleSeen: "Old tote", priceSeen: 4_500_00, offer: null };
  const cart = buildCart("cart", [gone], { deliveryFee: 1_500_00, freeDeliveryOver: null });
  expect(cart).toMatchObject({ count: 0, subtotal: 0, delivery: 0, total: 0 });
  expect(cart.lines[0]).toMatchObject({ title: "Old tote", unitPrice: 4_500_00, total: 0 });
});
