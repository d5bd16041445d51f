import { isByMail, type CountedCheckout } from "../checkout/count-checkout.ts";
import type { Wanted } from "../checkout/work-out.ts";
import type { Offer } from "../delivery/offers.ts";
import { Conflict } from "../errors.ts";
import { formatMoney } from "../money.ts";
import type { Store } from "../store/store.ts";

/**
 * Throws the `Conflict` that stands between what was chosen and its being brought: `not_delivered` when nothing goes there, or
 * `delivery_changed` when another way is offered now than the one that was chosen. Nothing was taken.
 */
export function requireDelivered(
  { chosen, replaced, way, totals }: CountedCheckout,
  { currency, locale }: Pick<Store, "currency" | "locale">,
  wanted: Wanted["way"],
): Offer {
  if (!chosen)
    throw new Conflict(
      "not_delivered",
      "This shop does not deliver there. Please choose another address, or ask the seller before you order.",
    );
  // Who would fetch it gave no address, so it can't be sent instead; what comes by e-mail is neither.
  if (replaced || (wanted === "pickup" && way !== wanted && !isByMail(chosen)))
    throw new Conflict(
      "delivery_changed",
      "The delivery you chose is not offered for this order. Another is chosen now, and the total is {total}. Please look it over and order again.",
      { total: formatMoney(totals.total, currency, locale) },
    );
  return chosen;
}
