import type { CartLine } from "../cart/cart.ts";
import type { TaxRule } from "../checkout/taxes.ts";
import { countExchange } from "./exchange-sums.ts";

/** What may go out in the place of what came back, as far as sums go: its price in minor units, and whether taxes apply to it. */
type Priced = { variantId: string; price: number; taxed: boolean };

/**
 * What the buyer is still asked for where so many of these go out for `credit`, in minor units; below nothing is what they get back. By
 * the same sums that the exchange itself is written with, for what was paid has taxes in it that a price may not have. Null for a count
 * that nothing can be sent by.
 */
export function exchangeDifference(
  { variantId, price, taxed }: Priced,
  quantity: number,
  taxes: readonly TaxRule[],
  credit: number,
): number | null {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 999) return null;
  const line = { ...NOTHING_ELSE, variantId, taxed, quantity, unitPrice: price, total: price * quantity };
  const { totals, rest } = countExchange({ lines: [line] }, taxes, credit);
  return totals.due - rest;
}

/** What a line of a cart has besides, and what no sum of an exchange asks for. */
const NOTHING_ELSE = {
  productId: null,
  giftCard: false,
  productHandle: "",
  title: "",
  variantTitle: "",
  sku: "",
  image: null,
  grams: 0,
  shipsLater: false,
  problem: null,
} satisfies Partial<CartLine>;
