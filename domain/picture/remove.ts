import { deletePicture } from "#db/pictures.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { removeFiles } from "./remove-files.ts";

/** Takes a picture off a product and its variants. The file stays when an order shows it. */
export async function removePicture(shop: StoreContext, productId: string, imageId: string): Promise<void> {
  requireMay(shop, "catalogue.write");
  const { removed } = await shop.db.write({
    removed: deletePicture(idOf(productId, "product"), idOf(imageId, "picture")),
  });
  if (!removed.found) throw new NotFound("picture");
  if (removed.key) await removeFiles(shop.ports.media, [removed.key]);
}
