import { offersFor, pickupOffers, usualOffer, type Offer, type OneFee } from "../delivery/offers.ts";
import type { Terms } from "../delivery/terms.ts";
import type { Destination } from "../place/place.ts";
import { measureGoods, type CountedLine, type Reduction } from "./totals.ts";

/** How a buyer wants it: sent, or fetched; and which of the offers, by its id, null for the usual one. */
export type Wanted = { way: "deliver" | "pickup"; offerId: string | null };

export type WorkedOut = {
  /** What could be sent to the destination, and where it could be fetched. */
  offers: Offer[];
  points: Offer[];
  way: Wanted["way"];
  /** What was chosen, or is usual; null when nothing goes there. */
  chosen: Offer | null;
  /** Whether what was chosen is not offered (any more), so that the usual one stands in its place. */
  replaced: boolean;
};

/** How the goods can come to a destination, by the store's terms, and which of that is chosen. Rates go by what is taken off them. Pure. */
export function workOut(
  lines: readonly CountedLine[],
  terms: Terms,
  to: Destination,
  { way: wanted, offerId }: Wanted,
  oneFee: OneFee,
  reductions: readonly Reduction[],
): WorkedOut {
  const offers = offersFor(terms, to, measureGoods(lines, reductions), oneFee);
  const points = pickupOffers(terms);
  // Who sends nothing at all has nothing else to offer.
  const onlyPickup = points.length > 0 && terms.zones.length + terms.areas.length === 0;
  const way = points.length > 0 && (wanted === "pickup" || onlyPickup) ? "pickup" : "deliver";
  const among = way === "pickup" ? points : offers;
  const named = offerId === null ? undefined : among.find(({ id }) => id === offerId);
  const chosen = named ?? usualOffer(among);
  return { offers, points, way, chosen, replaced: offerId !== null && !named };
}
