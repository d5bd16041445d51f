import type { Cart, CartLine } from "../cart/cart.ts";
import type { CountedCart } from "../checkout/count-cart.ts";
import { Conflict } from "../errors.ts";
import { formatMoney } from "../money.ts";
import type { Told } from "../words/say.ts";
import type { Store } from "../store/store.ts";
import type { CheckoutInput } from "./details.ts";
import { OutOfStock } from "./out-of-stock.ts";
import { PriceChanged } from "./price-changed.ts";

/** Throws the `Conflict` that stands between this cart and an order: `cart_empty`, or `out_of_stock`, naming each line and how many are left. */
export function requireInStock(cart: Cart): void {
  if (cart.lines.length === 0) throw new Conflict("cart_empty", "Your cart is empty.");
  const missing = cart.lines.flatMap((line) => missingWords(line) ?? []);
  if (missing.length > 0) throw new OutOfStock(missing);
}

/**
 * Throws when the sums (minor units) are not those that the buyer saw: the `Conflict` `code_refused` when a code that was counted
 * on does nothing now, `gift_card_changed`, or `PriceChanged`.
 */
export function requireSeen(
  { totals: { total, due }, refused }: Pick<CountedCart, "totals" | "refused">,
  { totalSeen, dueSeen }: Pick<CheckoutInput, "totalSeen" | "dueSeen">,
  { currency, locale }: Pick<Store, "currency" | "locale">,
): void {
  // The page showed a sum with a code that is of no use any more, for this buyer or for all: that is what changed.
  const [lost] = total > totalSeen ? refused : [];
  if (lost) throw new Conflict("code_refused", lost.why.text, lost.why.values);
  if (dueSeen !== undefined && total === totalSeen && due !== dueSeen)
    throw new Conflict(
      "gift_card_changed",
      "What is on your gift card has changed. {amount} is left to pay now.",
      { amount: formatMoney(due, currency, locale) },
    );
  if (total !== totalSeen) throw new PriceChanged(total, currency, locale);
}

function missingWords({ problem, title, variantTitle }: CartLine): Told | null {
  const name = variantTitle ? `${title} (${variantTitle})` : title;
  if (problem?.kind === "gone") return { text: "{title} is no longer sold.", values: { title: name } };
  if (problem?.kind === "sold_out") return { text: "{title} is sold out.", values: { title: name } };
  if (problem?.kind === "too_few")
    return { text: "Only {n} of {title} left.", values: { n: problem.left, title: name } };
  if (problem?.kind === "over_limit")
    return { text: "One order takes at most {n} of {title}.", values: { n: problem.most, title: name } };
  return null;
}
