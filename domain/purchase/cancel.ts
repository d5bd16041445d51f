import { endPurchase } from "#db/purchase-writes.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireMay } from "../staff/require.ts";

/** Nothing more of an order will come; what came stays. Throws `Conflict` (`ended`) when nothing was to come anyway. */
export async function cancelPurchase(shop: StoreContext, number: number): Promise<void> {
  requireMay(shop, "catalogue.write");
  try {
    await shop.db.write(endPurchase(number, shop.now()));
  } catch (error) {
    if (error instanceof Refused) throw new Conflict("ended", "Nothing of this order is still to come.");
    throw error;
  }
}
