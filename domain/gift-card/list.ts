import { cardsBefore } from "#db/gift-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { asSeen, type GiftCard } from "./gift-card.ts";

const A_PAGE = 50;

/** The store's gift cards, newest first, in one trip. `q` is the end of a code, or part of an e-mail address or note. */
export async function listGiftCards(
  shop: StoreContext,
  { q = "", cursor }: { q?: string; cursor?: string | null },
): Promise<{ cards: GiftCard[]; nextCursor: string | null }> {
  requireMay(shop, "gift_cards.read");
  const { found } = await shop.db.read({
    found: cardsBefore(readCursor(cursor ?? ""), q.trim().slice(0, 100), A_PAGE + 1),
  });
  const cards = found.slice(0, A_PAGE).map((row) => asSeen(row, shop.now()));
  const last = cards.at(-1);
  return {
    cards,
    nextCursor: found.length > A_PAGE && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

function readCursor(text: string): { at: Date; id: string } | null {
  const [time = "", id = ""] = text.split("_");
  const at = new Date(time);
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null;
}
