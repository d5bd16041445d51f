import { offersNamed } from "#db/edits.server.ts";
import type { StoreContext } from "../context.ts";
import { addable, type Addable } from "../edit/addable.ts";
import { wordsOf } from "../edit/words-of.ts";
import { requireMay } from "../staff/require.ts";

const SHOWN = 8;

/** Things on sale whose name, options or SKU have all of these words; none for no words. */
export async function findVariants(shop: StoreContext, typed: string): Promise<Addable[]> {
  requireMay(shop, "orders.write");
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const { offers } = await shop.db.read({ offers: offersNamed(words, shop.now(), SHOWN) });
  return addable(offers);
}
