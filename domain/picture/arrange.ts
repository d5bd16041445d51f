import { orderPictures } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { idOf, isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Puts a product's pictures in this order, the first being its face in lists. Those not named follow as they were. */
export async function arrangePictures(
  shop: StoreContext,
  productId: string,
  imageIds: string[],
): Promise<void> {
  requireMay(shop, "catalogue.write");
  await shop.db.write({ ordered: orderPictures(idOf(productId, "product"), imageIds.filter(isId)) });
}
