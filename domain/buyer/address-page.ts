import { addressOf } from "#db/buyer-addresses.server.ts";
import { profileOf, type ProfileRow } from "#db/buyer-profile.server.ts";
import { constant } from "#db/question.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import type { SavedAddress } from "./address.ts";
import { buyerOf } from "./buyer.ts";

type AddressPage = { shell: Shell; profile: ProfileRow; address: SavedAddress | null };

/** One address of the buyer, or with null a new one to fill in, in one trip. Throws `ShopMiss` for one that is not theirs. */
export async function addressPage(shop: StoreContext, id: string | null): Promise<AddressPage> {
  const { buyerId } = buyerOf(shop);
  const found = await shop.db.read({
    shell: storeShell(),
    profile: profileOf(buyerId),
    address: id !== null && isId(id) ? addressOf(buyerId, id) : constant(null),
  });
  if (id !== null && !found.address) throw new ShopMiss("address", found.shell);
  return found;
}
