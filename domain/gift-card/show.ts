import { cardById, movementsOf } from "#db/gift-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { asSeen, type GiftCard, type Movement } from "./gift-card.ts";

/** One gift card with all that happened to its money, the newest first. Throws `NotFound`. */
export async function showGiftCard(
  shop: StoreContext,
  id: string,
): Promise<{ card: GiftCard; movements: Movement[] }> {
  requireMay(shop, "gift_cards.read");
  if (!isId(id)) throw new NotFound("gift card");
  const { card, movements } = await shop.db.read({ card: cardById(id), movements: movementsOf(id) });
  if (!card) throw new NotFound("gift card");
  return { card: asSeen(card, shop.now()), movements };
}
