import { productById } from "#db/products.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** What a QR code leads to: the store (`productId` null) or one of its products. `path` is encoded. */
export type SharedThing = { name: string; path: string };

/** What stands beside a code that is printed, in one trip. Throws `NotFound`. */
export async function sharedThing(shop: StoreContext, productId: string | null): Promise<SharedThing> {
  requireMay(shop, "catalogue.read");
  if (productId === null) {
    const { shell } = await shop.db.read({ shell: storeShell() });
    return { name: shell.name, path: "/" };
  }
  const { product } = await shop.db.read({ product: productById(idOf(productId, "product")) });
  if (!product) throw new NotFound("product");
  return { name: product.title, path: `/products/${encodeURIComponent(product.handle)}` };
}
