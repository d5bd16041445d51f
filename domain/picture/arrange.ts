import { orderPictures } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf, isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Puts a product's pictures in this order, the first being its face in lists. Those not named follow as they were. Throws `NotFound`. */
export async function arrangePictures(
  shop: StoreContext,
  productId: string,
  imageIds: string[],
): Promise<void> {
  requireMay(shop, "catalogue.write");
  const { found } = await shop.db.write({
    found: orderPictures(idOf(productId, "product"), imageIds.filter(isId)),
  });
  if (!found) throw new NotFound("product");
}
