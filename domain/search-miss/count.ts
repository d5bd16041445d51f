import { countSearchMiss } from "#db/search-misses.server.ts";
import type { StoreContext } from "../context.ts";
import { countChosen } from "../storefront/chosen.ts";
import { type SearchPage, wordsOf } from "../storefront/search.ts";

const LONGEST = 60;

/** Whether a search found nothing at all, as it was typed and before anything was chosen. */
export const isMiss = ({ q, exact, chosen }: SearchPage): boolean =>
  q !== "" && exact === 0 && countChosen(chosen) === 0;

/**
 * Counts for the seller what was not found, in one trip: the words and the day, and nothing of who typed them. `times` when more
 * than one looked for it.
 */
export async function countMiss(shop: StoreContext, q: string, times = 1): Promise<void> {
  const words = wordsOf(q).toLowerCase().slice(0, LONGEST).toWellFormed().trim();
  if (words !== "") await shop.db.write({ counted: countSearchMiss(words, times, shop.now()) });
}
