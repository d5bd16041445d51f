import type { CartLineRow } from "#db/carts.server.ts";
import { shipsLater } from "../product/product.ts";
import type { Cart, CartLine, LineProblem } from "./cart.ts";

export type DeliveryTerms = {
  deliveryFee: number;
  freeDeliveryOver: number | null;
  deliveryVaries?: boolean;
};

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
  const delivery = counting.every(({ giftCard }) => giftCard)
    ? // Nothing, or gift cards, which come by e-mail.
      0
    : terms.deliveryVaries
      ? null
      : deliveryFor(subtotal, terms);
  const count = counting.reduce((sum, line) => sum + line.quantity, 0);
  return { id, lines, count, subtotal, delivery, total: subtotal + (delivery ?? 0) };
}

/** Minor units. A subtotal that reaches the store's threshold is delivered free. */
export function deliveryFor(subtotal: number, { deliveryFee, freeDeliveryOver }: DeliveryTerms): number {
  return freeDeliveryOver !== null && subtotal >= freeDeliveryOver ? 0 : deliveryFee;
}

/** How many of it a shopper can have at most. */
export const mostOf = ({ mostPerOrder, ...offer }: Offered): number =>
  Math.min(mostPerOrder ?? MOST_OF_ONE, leftOf(offer));

/** How many there are of it, as far as a cart goes. */
const leftOf = ({ tracked, backorder, stock }: Omit<Offered, "mostPerOrder">): number =>
  tracked && !backorder ? Math.min(MOST_OF_ONE, stock) : MOST_OF_ONE;

/** Whether it is the seller's limit for one order, and not the stock, that lets nobody have more. */
export const isLimited = ({ mostPerOrder, ...offer }: Offered): boolean =>
  mostPerOrder !== null && mostPerOrder <= leftOf(offer);

type Offered = { tracked: boolean; stock: number; backorder: boolean; mostPerOrder: number | null };

function buildLine(row: CartLineRow): CartLine {
  const problem = problemOf(row);
  const line = {
    variantId: row.variantId,
    productId: row.offer?.productId ?? null,
    giftCard: row.offer?.giftCard ?? false,
    productHandle: row.offer?.handle ?? "",
    title: row.offer?.title ?? row.titleSeen,
    variantTitle: row.offer?.options.join(" / ") ?? "",
    sku: row.offer?.sku ?? "",
    image: row.offer?.image ?? null,
    quantity: row.quantity,
    unitPrice: row.offer?.price ?? row.priceSeen,
    grams: row.offer?.grams ?? 0,
    taxed: row.offer?.taxed ?? true,
    shipsLater: row.offer ? shipsLater(row.offer, row.quantity) : false,
    problem,
  };
  return { ...line, total: counts(line) ? line.unitPrice * line.quantity : 0 };
}

const counts = ({ problem }: Pick<CartLine, "problem">): boolean =>
  problem?.kind !== "gone" && problem?.kind !== "sold_out";

function problemOf({ offer, quantity, priceSeen }: CartLineRow): LineProblem | null {
  if (!offer) return { kind: "gone" };
  if (mostOf(offer) <= 0) return { kind: "sold_out" };
  const most = mostOf(offer);
  if (most < quantity)
    return isLimited(offer) ? { kind: "over_limit", most } : { kind: "too_few", left: most };
  if (offer.price !== priceSeen) return { kind: "price_changed", was: priceSeen };
  return null;
}
