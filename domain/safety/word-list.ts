import { heldWords } from "#db/word-list.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

/** The words for which this store's people see a message only when they ask for it, in one trip. */
export async function wordListOf(shop: StoreContext): Promise<string[]> {
  requireMay(shop, "inbox.read");
  const { words } = await shop.db.read({ words: heldWords() });
  return words;
}
