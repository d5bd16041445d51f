import type { Cart } from "../cart/cart.ts";
import { ONE_FEE, type Offer } from "../delivery/offers.ts";
import type { Terms } from "../delivery/terms.ts";
import type { Destination } from "../place/place.ts";
import type { Shell } from "../store/store.ts";
import { taxRulesFor } from "../tax/rules-for.ts";
import type { Asked } from "./asked.ts";
import { countCart, type CountedCart } from "./count-cart.ts";
import { countedLines } from "./counted.ts";
import type { Reduction } from "./totals.ts";
import { workOut, type Wanted, type WorkedOut } from "./work-out.ts";

/** A cart with all that a checkout says of it: how it can come, what is taken off, what is taxed, and what is left to pay. */
export type CountedCheckout = WorkedOut & CountedCart;

/**
 * Counts a cart for where it goes. Rates go by what the goods cost after their own discounts, so those are found first; then, with
 * the price of the delivery known, the combination of all that saves most. Pure; amounts are minor units.
 */
export function countCheckout(
  cart: Cart,
  asked: Asked,
  terms: Terms,
  to: Destination,
  wanted: Wanted,
  shell: Shell,
  now: Date,
): CountedCheckout {
  const goods = countCart(cart, asked, { delivery: null, taxes: [] }, now, shell);
  const reductions = goods.totals.reduced.flatMap(({ line, amount, source }): Reduction[] =>
    line === null ? [] : [{ on: "line", line, amount, source }],
  );
  const worked = sentByMail(workOut(countedLines(cart), terms, to, wanted, shell, reductions), cart);
  const { chosen } = worked;
  const taxes = taxRulesFor(terms.taxes, chosen?.address ?? to);
  return { ...worked, ...countCart(cart, asked, { delivery: chosen?.price ?? null, taxes }, now, shell) };
}

/** Gift cards come by e-mail: where there is nothing else, there is nothing to bring, wherever it goes. */
function sentByMail(worked: WorkedOut, { lines }: Cart): WorkedOut {
  if (lines.length === 0 || !lines.every(({ giftCard }) => giftCard)) return worked;
  return { ...worked, offers: [BY_MAIL], points: [], way: "deliver", chosen: BY_MAIL, replaced: false };
}

/** Whether this is how things come that nobody has to bring. */
export const isByMail = (offer: Offer): boolean => offer === BY_MAIL;

const BY_MAIL: Offer = {
  id: ONE_FEE,
  kind: "rate",
  name: "",
  price: 0,
  daysFrom: null,
  daysTo: null,
  note: "",
  address: null,
  hours: "",
};
