import { profileOf, type ProfileRow } from "#db/buyer-profile.server.ts";
import { remindersOn } from "#db/cart-reminders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { buyerOf } from "./buyer.ts";

/** What the account says of its buyer, in one trip. */
export async function profilePage(shop: StoreContext): Promise<{
  shell: Shell;
  profile: ProfileRow;
  /** Whether the store reminds buyers of carts at all. */
  reminds: boolean;
}> {
  const { buyerId } = buyerOf(shop);
  return shop.db.read({ shell: storeShell(), profile: profileOf(buyerId), reminds: remindersOn() });
}
