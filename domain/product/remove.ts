import { deleteProduct } from "#db/products.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { removeFiles } from "../picture/remove-files.ts";
import { requireMay } from "../staff/require.ts";

/** Deletes a product with its variants and pictures. Orders keep their copies, and the pictures they show. */
export async function removeProduct(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "catalogue.write");
  const by = { actor: actorName(shop.actor), at: shop.now() };
  const { removed } = await shop.db.write({ removed: deleteProduct(idOf(id, "product"), by) });
  if (!removed.found) throw new NotFound("product");
  await removeFiles(shop.ports.media, removed.keys);
}
