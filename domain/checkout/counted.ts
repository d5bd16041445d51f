import type { Cart, CartLine } from "../cart/cart.ts";
import type { CountedLine } from "./totals.ts";

/** The lines of a cart as they are counted: those that are gone or sold out cost nothing, so they are left out. */
export const countedLines = ({ lines }: Pick<Cart, "lines">): CountedLine[] =>
  lines.filter(stays).map(counted);

const stays = ({ problem }: CartLine): boolean => problem?.kind !== "gone" && problem?.kind !== "sold_out";

const counted = ({ variantId, unitPrice, quantity, grams, taxed, giftCard }: CartLine): CountedLine => ({
  key: variantId,
  unitPrice,
  quantity,
  grams,
  // Of a gift card, what is bought with it is taxed.
  taxable: taxed && !giftCard,
});
