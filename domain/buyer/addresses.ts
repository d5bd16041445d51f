import { addressesOf } from "#db/buyer-addresses.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import type { SavedAddress } from "./address.ts";
import { buyerOf } from "./buyer.ts";

/** A buyer's addresses, the preferred one first, in one trip. */
export async function myAddresses(shop: StoreContext): Promise<{ shell: Shell; addresses: SavedAddress[] }> {
  const { buyerId } = buyerOf(shop);
  return shop.db.read({ shell: storeShell(), addresses: addressesOf(buyerId) });
}
