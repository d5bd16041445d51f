import { offersNamed } from "#db/edits.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { addable, type Addable } from "./addable.ts";
import { wordsOf } from "./words-of.ts";

const FOUND = 12;

/** What is sold and has all these words in its name, its options or its SKU: what can be added to an order. */
export async function findToAdd(shop: StoreContext, typed: string): Promise<Addable[]> {
  requireMay(shop, "orders.refund");
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const { offers } = await shop.db.read({ offers: offersNamed(words, shop.now(), FOUND) });
  return addable(offers);
}
