import type { CartLineRow } from "#db/carts.server.ts";
import type { Cart, CartLine, LineProblem } from "./cart.ts";

export type DeliveryTerms = { deliveryFee: number; freeDeliveryOver: number | null };

/** The most of one thing that a cart takes, and the most lines: a shop sells, it does not supply armies. */
export const MOST_OF_ONE = 999;
export const MOST_LINES = 100;

/** What a shopper without a cart has. */
export const EMPTY_CART: Cart = { id: "", lines: [], count: 0, subtotal: 0, delivery: 0, total: 0 };

/** A cart as it can be bought now: current prices and stock, and what stands in the way of each line. */
export function buildCart(id: string, rows: CartLineRow[], terms: DeliveryTerms): Cart {
  const lines = rows.map(buildLine);
  const counting = lines.filter(counts);
  const subtotal = counting.reduce((sum, line) => sum + line.total, 0);
  const delivery = counting.length > 0 ? deliveryFor(subtotal, terms) : 0;
  const count = counting.reduce((sum, line) => sum + line.quantity, 0);
  return { id, lines, count, subtotal, delivery, total: subtotal + delivery };
}

/** Minor units. A subtotal that reaches the store's threshold is delivered free. */
export function deliveryFor(subtotal: number, { deliveryFee, freeDeliveryOver }: DeliveryTerms): number {
  return freeDeliveryOver !== null && subtotal >= freeDeliveryOver ? 0 : deliveryFee;
}

/** How many of it a shopper can have at most. */
export const mostOf = (offer: { tracked: boolean; stock: number }): number =>
  offer.tracked ? Math.min(MOST_OF_ONE, offer.stock) : MOST_OF_ONE;

function buildLine(row: CartLineRow): CartLine {
  const problem = problemOf(row);
  const line = {
    variantId: row.variantId,
    productHandle: row.offer?.handle ?? "",
    title: row.offer?.title ?? row.titleSeen,
    variantTitle: row.offer?.options.join(" / ") ?? "",
    sku: row.offer?.sku ?? "",
    image: row.offer?.image ?? null,
    quantity: row.quantity,
    unitPrice: row.offer?.price ?? row.priceSeen,
    problem,
  };
  return { ...line, total: counts(line) ? line.unitPrice * line.quantity : 0 };
}

const counts = ({ problem }: Pick<CartLine, "problem">): boolean =>
  problem?.kind !== "gone" && problem?.kind !== "sold_out";

function problemOf({ offer, quantity, priceSeen }: CartLineRow): LineProblem | null {
  if (!offer) return { kind: "gone" };
  if (mostOf(offer) <= 0) return { kind: "sold_out" };
  if (mostOf(offer) < quantity) return { kind: "too_few", left: mostOf(offer) };
  if (offer.price !== priceSeen) return { kind: "price_changed", was: priceSeen };
  return null;
}
