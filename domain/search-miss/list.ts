import { type SearchMiss, searchMissList } from "#db/search-misses.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type { SearchMiss } from "#db/search-misses.server.ts";

const DAYS = 30;
const MOST = 100;

/** What shoppers looked for in the last thirty days and did not find, most often first. */
export async function listSearchMisses(shop: StoreContext): Promise<SearchMiss[]> {
  requireMay(shop, "catalogue.read");
  const { misses } = await shop.db.read({ misses: searchMissList(DAYS, MOST, shop.now()) });
  return misses;
}
