import { uuidv7 } from "uuidv7";
import type { NewGiftCard } from "#db/gift-cards.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { codeOf, hashOf, lastFourOf } from "./code.ts";

type Wanted = Pick<NewGiftCard, "amount" | "email" | "note" | "expiresAt" | "bought">;

/** A card ready to be written, and its code, which is to be told now or never. Its id has to be one that nobody can choose. */
export async function newCard(
  shop: StoreContext,
  wanted: Wanted,
  at: Date,
  id = uuidv7(),
): Promise<{ card: NewGiftCard; code: string }> {
  const code = await codeOf(shop.ports, shop.store.id, id);
  const card = {
    ...wanted,
    id,
    movementId: uuidv7(),
    codeHash: await hashOf(code),
    lastFour: lastFourOf(code),
    currency: shop.store.currency,
    actor: actorName(shop.actor),
    at,
  };
  return { card, code };
}
