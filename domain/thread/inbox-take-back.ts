import { insertEvents } from "#db/events.server.ts";
import { Refused } from "#db/refused.server.ts";
import { takeOfferBack } from "#db/thread-offers.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { enterAsStaff } from "./enter.ts";
import { tellOffer } from "./tell-offer.ts";

/** Takes an offer back, unless it is ordered: whoever was quicker wins. Throws `NotFound` and `Conflict` (`offer_over`). */
export async function takeBackOffer(shop: StoreContext, id: string, offerId: string): Promise<void> {
  requireMay(shop, "orders.write");
  const offer = idOf(offerId, "offer");
  const { thread } = await enterAsStaff(shop, id);
  const now = shop.now();
  const data = { offerId: offer, threadId: thread.id };
  try {
    await shop.db.write({
      taken: takeOfferBack(offer, thread.id),
      event: insertEvents([storeEvent(shop, "OFFER_TAKEN_BACK", now, data)]),
    });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "offer_over") throw error;
    throw new Conflict("offer_over", "This offer is ordered already, or was taken back before.");
  }
  await tellOffer(shop, thread, "OFFER_TAKEN_BACK", `${offer}.taken_back`, now);
}
