import { insertEvents } from "#db/events.server.ts";
import { cardById, disableCard } from "#db/gift-cards.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Nobody pays with this card any more, for good; what is on it stays to be seen. A second press changes nothing. Throws `NotFound`. */
export async function disableGiftCard(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "gift_cards.write");
  if (!isId(id)) throw new NotFound("gift card");
  const { card } = await shop.db.read({ card: cardById(id) });
  if (!card) throw new NotFound("gift card");
  if (card.disabledAt !== null) return;
  const now = shop.now();
  const data = { cardId: id, balance: card.balance, currency: card.currency };
  try {
    await shop.db.write({
      card: disableCard(id, now),
      event: insertEvents([storeEvent(shop, "GIFT_CARD_DISABLED", now, data)]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
