import { uuidv7 } from "uuidv7";
import {
  dropVariants,
  insertProduct,
  insertVariants,
  loosenVariants,
  updateProduct,
  updateVariants,
  type ProductWrite,
  type VariantWrite,
} from "#db/product-writes.server.ts";
import { handlesLike, productById, productUnchanged } from "#db/products.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { checkProduct } from "./check.ts";
import { freeHandle } from "./free-handle.ts";
import { toHandle } from "./handle.ts";
import type { ProductInput } from "./input.ts";

/**
 * Adds a product (`id` null) or overwrites one with its variants: one trip to read, one to write.
 * Throws `Invalid` (problems keyed like `title`, `variants.2.price`), `NotFound`, or `Conflict` "stale" when somebody
 * else changed it since `input.updatedAt`.
 */
export async function saveProduct(
  shop: StoreContext,
  id: string | null,
  input: ProductInput,
): Promise<{ id: string }> {
  requireMay(shop, "catalogue.write");
  const product = checkProduct(input);
  const productId = id === null ? uuidv7() : idOf(id, "product");
  const wanted = product.handle || toHandle(product.title);
  const { taken, before } = await shop.db.read({
    taken: handlesLike(wanted, productId),
    before: productById(productId),
  });
  if (id !== null && !before) throw new NotFound("product");
  if (product.handle && taken.includes(product.handle)) throw handleTaken();

  const row: ProductWrite = {
    ...product,
    id: productId,
    handle: product.handle || before?.handle || freeHandle(wanted, taken),
    publishedAt: product.publishedAt?.toISOString() ?? null,
    giftCard: product.giftCard ?? null,
  };
  const known = new Set(before?.variants.map((variant) => variant.id));
  const variants = product.variants.map((variant, position): VariantWrite => {
    const ownId = variant.id && known.has(variant.id) ? variant.id : null;
    return {
      ...variant,
      backorder: variant.backorder ?? before?.variants.find((one) => one.id === ownId)?.backorder ?? false,
      mostPerOrder:
        variant.mostPerOrder === undefined
          ? (before?.variants.find((one) => one.id === ownId)?.mostPerOrder ?? null)
          : variant.mostPerOrder,
      position,
      isNew: ownId === null,
      id: ownId ?? uuidv7(),
      stockWas: ownId ? (variant.stockWas ?? null) : null,
    };
  });
  await write(shop, row, variants, before ? { updatedAt: product.updatedAt } : null);
  return { id: productId };
}

async function write(
  shop: StoreContext,
  row: ProductWrite,
  variants: VariantWrite[],
  update: { updatedAt: Date | undefined } | null,
): Promise<void> {
  const now = shop.now();
  const by = { actor: actorName(shop.actor), at: now };
  const kept = variants.filter((variant) => !variant.isNew).map((variant) => variant.id);
  try {
    await shop.db.write({
      ...(update?.updatedAt && { unchanged: productUnchanged(row.id, update.updatedAt) }),
      product: update ? updateProduct(row, now) : insertProduct(shop.store.id, row, now),
      ...(update && {
        drop: dropVariants(row.id, kept, by),
        loosen: loosenVariants(row.id),
        change: updateVariants(row.id, variants, by),
      }),
      add: insertVariants(shop.store.id, row.id, variants, by),
    });
  } catch (error) {
    if (error instanceof Duplicate && error.constraint === "products_handle") throw handleTaken();
    if (error instanceof Refused && error.code === "gone") throw new NotFound("product");
    if (error instanceof Refused)
      throw new Conflict(
        "stale",
        "Somebody else changed this product meanwhile. Load it again to see their changes.",
      );
    throw error;
  }
}

const handleTaken = () =>
  new Invalid({ handle: "Another product has this address. Change a word or add a number." });
