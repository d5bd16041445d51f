import { offersFor, pickupOffers, usualOffer, type Offer, type OneFee } from "../delivery/offers.ts";
import type { Terms } from "../delivery/terms.ts";
import type { Destination } from "../place/place.ts";
import { taxRulesFor } from "../tax/rules-for.ts";
import { countTotals, measureGoods, type CountedLine, type Reduction, type Totals } from "./totals.ts";

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
  totals: Totals;
};

/** What comes off: reductions on lines are known at once, those on the delivery when its price is. */
export type Off = { reductions: readonly Reduction[]; giftCardMoney: number };
export const NOTHING_OFF: Off = { reductions: [], giftCardMoney: 0 };

/**
 * All that a checkout shows and an order keeps, from the goods, the store's terms and where they go. Pure: pages, orders and the
 * seller's preview all ask here. Taxes are those of the destination; of what is fetched, those of where it is fetched.
 */
export function workOut(
  lines: readonly CountedLine[],
  terms: Terms,
  to: Destination,
  { way: wanted, offerId }: Wanted,
  oneFee: OneFee,
  { reductions, giftCardMoney }: Off = NOTHING_OFF,
): WorkedOut {
  const offers = offersFor(terms, to, measureGoods(lines, reductions), oneFee);
  const points = pickupOffers(terms);
  // Who sends nothing at all has nothing else to offer.
  const onlyPickup = points.length > 0 && terms.zones.length + terms.areas.length === 0;
  const way = points.length > 0 && (wanted === "pickup" || onlyPickup) ? "pickup" : "deliver";
  const among = way === "pickup" ? points : offers;
  const named = offerId === null ? undefined : among.find(({ id }) => id === offerId);
  const chosen = named ?? usualOffer(among);
  const totals = countTotals({
    lines,
    delivery: chosen?.price ?? null,
    taxes: taxRulesFor(terms.taxes, chosen?.address ?? to),
    reductions,
    giftCardMoney,
  });
  return { offers, points, way, chosen, replaced: offerId !== null && !named, totals };
}
