import { openOrdersOfBuyer } from "#db/buyer-orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buyerOf } from "./buyer.ts";

/** What somebody should know before they delete their account: which orders are still under way. In one trip. */
export async function erasePage(shop: StoreContext): Promise<{ shell: Shell; open: number[] }> {
  const { buyerId } = buyerOf(shop);
  return shop.db.read({ shell: storeShell(), open: openOrdersOfBuyer(buyerId) });
}
