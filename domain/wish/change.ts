import { addWish, removeWish } from "#db/wishes.server.ts";
import { buyerOf } from "../buyer/buyer.ts";
import type { StoreContext } from "../context.ts";
import { idOf } from "../id.ts";
import { MOST_WISHES } from "./list.ts";

/** Puts a product on the buyer's list; a second time changes nothing. Throws `NotFound` for what can be no product. */
export async function wish(shop: StoreContext, productId: string): Promise<void> {
  const { buyerId } = buyerOf(shop);
  await shop.db.write({ wish: addWish(buyerId, idOf(productId, "product"), MOST_WISHES, shop.now()) });
}

/** Takes it off again. */
export async function unwish(shop: StoreContext, productId: string): Promise<void> {
  const { buyerId } = buyerOf(shop);
  await shop.db.write({ wish: removeWish(buyerId, idOf(productId, "product")) });
}
