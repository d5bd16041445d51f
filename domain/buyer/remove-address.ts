import { removeAddress } from "#db/buyer-addresses.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { buyerOf } from "./buyer.ts";

/** Deletes one of the buyer's addresses. One that is gone already, or never was theirs, changes nothing. */
export async function removeMyAddress(shop: StoreContext, id: string): Promise<void> {
  const { buyerId } = buyerOf(shop);
  await shop.db.write({ removed: removeAddress(buyerId, idOf(id, "address")) });
}
