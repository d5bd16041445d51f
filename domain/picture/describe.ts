import { setPictureAlt } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { shortLine } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";

/** Says what a picture shows, for those who can't see it. */
export async function describePicture(
  shop: StoreContext,
  productId: string,
  imageId: string,
  alt: string,
): Promise<void> {
  requireMay(shop, "catalogue.write");
  const { found } = await shop.db.write({
    found: setPictureAlt(idOf(productId, "product"), idOf(imageId, "picture"), shortLine(alt, 500)),
  });
  if (!found) throw new NotFound("picture");
}
