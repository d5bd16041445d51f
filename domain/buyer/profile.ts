import { profileOf, type ProfileRow } from "#db/buyer-profile.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buyerOf } from "./buyer.ts";

/** What the account says of its buyer, in one trip. */
export async function profilePage(shop: StoreContext): Promise<{ shell: Shell; profile: ProfileRow }> {
  const { buyerId } = buyerOf(shop);
  return shop.db.read({ shell: storeShell(), profile: profileOf(buyerId) });
}
