import { storeTerms } from "#db/delivery.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Terms } from "./terms.ts";

/** How the store delivers and what it taxes, in one trip. */
export async function termsForEdit(shop: StoreContext): Promise<Terms> {
  requireMay(shop, "settings.read");
  const { terms } = await shop.db.read({ terms: storeTerms() });
  return terms;
}
