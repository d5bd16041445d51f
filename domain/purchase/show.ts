import { purchaseByNumber, type PurchaseDetail } from "#db/purchases.server.ts";
import { stockLocationRows, type LocationRow } from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, type Day } from "../store/day.ts";

export type { PurchaseDetail } from "#db/purchases.server.ts";

export type PurchasePage = { purchase: PurchaseDetail; locations: LocationRow[]; today: Day };

/** One order from a supplier, what came of it, and where the rest can be put. One trip. Throws `NotFound`. */
export async function showPurchase(shop: StoreContext, number: number): Promise<PurchasePage> {
  requireMay(shop, "catalogue.read");
  const { purchase, locations } = await shop.db.read({
    purchase: purchaseByNumber(number),
    locations: stockLocationRows(),
  });
  if (!purchase) throw new NotFound("page");
  return {
    purchase,
    locations: locations.filter(({ active }) => active),
    today: dayIn(shop.store.timeZone, shop.now()),
  };
}
