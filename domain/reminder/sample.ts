import type { CardRow } from "#db/cards.server.ts";
import type { LeftCart } from "./letter.ts";

/** A cart that nobody left, of things this store sells, to see its letters by. Amounts in minor units. */
export function sampleCart(cards: CardRow[]): LeftCart {
  const lines = cards.slice(0, 2).map(({ title, image, priceFrom }, at) => ({
    variantId: "",
    productId: null,
    giftCard: false,
    productHandle: "",
    title,
    variantTitle: "",
    sku: "",
    image,
    quantity: at === 0 ? 2 : 1,
    unitPrice: priceFrom,
    total: priceFrom * (at === 0 ? 2 : 1),
    grams: 0,
    taxed: true,
    shipsLater: false,
    problem: null,
  }));
  return { lines, subtotal: lines.reduce((sum, { total }) => sum + total, 0) };
}
