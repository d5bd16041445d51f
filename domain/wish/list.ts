import { storeShell } from "#db/stores.server.ts";
import { wishedCards } from "#db/wishes.server.ts";
import { buyerOf } from "../buyer/buyer.ts";
import type { StoreContext } from "../context.ts";
import type { ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";

/** More than anybody looks through, and a page that stays light. */
export const MOST_WISHES = 100;

/** A buyer's wish list, the newest first, in one trip. What the shop took away is not on it. */
export async function wishList(shop: StoreContext): Promise<{ shell: Shell; products: ProductCard[] }> {
  const { buyerId } = buyerOf(shop);
  return shop.db.read({ shell: storeShell(), products: wishedCards(buyerId, MOST_WISHES, shop.now()) });
}
