import { subscriberCounts, type SubscriberState } from "#db/newsletter.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

/** How many are on the list, asked to be, and left it. */
export async function newsletterCounts(shop: StoreContext): Promise<Record<SubscriberState, number>> {
  requireMay(shop, "settings.read");
  const { counts } = await shop.db.read({ counts: subscriberCounts() });
  return counts;
}
