import { insertDiscount } from "#db/discount-books.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { Duplicate } from "#db/refused.server.ts";
import { offerInThread, variantsToOffer } from "#db/thread-offers.server.ts";
import { idsOf } from "./ids-of.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { sayIn } from "../words/say.ts";
import { CARD_TEXT_MOST } from "./card-words.ts";
import { enterAsStaff } from "./enter.ts";
import { cardId, keepCard, takeCard } from "./keep-card.ts";
import { offerText, readOffer, type OfferInput } from "./offer-terms.ts";

/** Variants that one offer is chosen from. */
export const OFFERED_FROM_MOST = 60;

/**
 * Offers this thread's buyer, and nobody else, things of the shop for less, until its end and for one order. It is a discount that no code
 * leads to, only a cart it was laid into (`take-offer.ts`). The same `clientId` again changes nothing. Throws `Invalid` (see `readOffer`),
 * `NotFound`, and as `keepCard` does.
 */
export async function makeOffer(
  shop: StoreContext,
  id: string,
  { clientId, productIds, ...input }: OfferInput & { clientId: string; productIds: string[] },
): Promise<void> {
  requireMay(shop, "orders.write");
  const at = await enterAsStaff(shop, id);
  const now = shop.now();
  const offerId = await cardId(shop, at, clientId, "offer");
  const { sold, there } = await shop.db.read({
    sold: variantsToOffer(idsOf(productIds), now, OFFERED_FROM_MOST),
    there: offerInThread(offerId, at.thread.id),
  });
  const { lines, endsAt } = there ?? readOffer(input, sold, shop.store.currency, now);
  const text = offerText(lines, shop.store).slice(0, CARD_TEXT_MOST).toWellFormed();
  const card = { id: offerId, kind: "offer", text, discountId: offerId, lines } as const;
  if (there) return void (await keepCard(shop, at, card));
  await takeCard(shop, at);
  const title = sayIn(shop.store.locale)("Offer from {shop}", { shop: shop.store.name });
  const data = { offerId, threadId: at.thread.id, lines };
  try {
    await keepCard(shop, at, card, {
      before: { discount: insertDiscount({ ...TERMS, id: offerId, title, startsAt: now, endsAt }) },
      after: { event: insertEvents([storeEvent(shop, "OFFER_MADE", now, data)]) },
    });
  } catch (error) {
    // Pressed twice at once: the other press made it.
    if (!(error instanceof Duplicate)) throw error;
    await keepCard(shop, at, card);
  }
}

/** What every offer has in common: one order has it, beside free delivery and no other discount. */
const TERMS = {
  automatic: false,
  kind: "offer",
  basisPoints: null,
  amount: null,
  buyQuantity: null,
  getQuantity: null,
  timesPerOrder: null,
  chosenBuys: false,
  chosenGets: false,
  minSubtotal: null,
  minQuantity: null,
  perBuyer: null,
  inAll: 1,
  combinesWith: ["shipping" as const],
} as const satisfies Omit<
  Parameters<typeof insertDiscount>[0],
  "id" | "title" | "startsAt" | "endsAt" | "combinesWith"
> & {
  combinesWith: "shipping"[];
};
