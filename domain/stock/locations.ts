import { stockLocationRows, type LocationRow } from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type { LocationRow } from "#db/stock-list.server.ts";

/** Where the store keeps its things, in the order in which orders take from them. */
export async function stockLocations(shop: StoreContext): Promise<LocationRow[]> {
  requireMay(shop, "settings.read");
  const { locations } = await shop.db.read({ locations: stockLocationRows() });
  return locations;
}
