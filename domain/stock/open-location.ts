import { Refused } from "#db/refused.server.ts";
import { setLocationActive } from "#db/stock-writes.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { locationsChanged } from "./locations-changed.ts";

/** Closes a location that holds nothing, or opens it again. Throws `Conflict` (`last_one`, `not_empty`). */
export async function setLocationOpen(shop: StoreContext, id: string, open: boolean): Promise<void> {
  requireMay(shop, "settings.write");
  const locationId = idOf(id, "page");
  try {
    await shop.db.write({
      ...setLocationActive(locationId, open),
      event: locationsChanged(shop, { locationId, open }),
    });
  } catch (error) {
    if (error instanceof Refused && error.code === "last_one")
      throw new Conflict("last_one", "A store needs one open location. Open another one first.");
    if (error instanceof Refused && error.code === "not_empty")
      throw new Conflict("not_empty", "There is still stock at this location. Move it to another one first.");
    throw error;
  }
}
