import { orderLocations } from "#db/stock-writes.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { locationsChanged } from "./locations-changed.ts";

/** Orders take from these first, in this order. */
export async function arrangeLocations(shop: StoreContext, ids: string[]): Promise<void> {
  requireMay(shop, "settings.write");
  const wanted = ids.map((id) => idOf(id, "page"));
  await shop.db.write({ order: orderLocations(wanted), event: locationsChanged(shop, { order: wanted }) });
}
