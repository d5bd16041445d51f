import { taggedProducts, type Tagged } from "#db/tagged-products.server.ts";
import type { StoreContext } from "../context.ts";
import { cleanTags } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";

const SHOWN = 6;

/** What a tag rule would gather now: how many products, and the names of the newest few. No tags gather nothing. */
export async function collectionMatches(
  shop: StoreContext,
  rule: "any_tag" | "all_tags",
  tags: string[],
): Promise<Tagged> {
  requireMay(shop, "catalogue.read");
  const wanted = cleanTags(tags);
  if (wanted.length === 0) return { count: 0, titles: [] };
  const { found } = await shop.db.read({ found: taggedProducts(wanted, rule, SHOWN) });
  return found;
}
