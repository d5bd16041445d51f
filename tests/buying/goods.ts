import { uuidv7 } from "uuidv7";
import type { OpenShop } from "#tests/support/open-shop.ts";

export type Goods = { productId: string; variantId: string };

/** Puts something up for sale: one product with one variant, ₦4,500 and 10 in stock unless told otherwise. */
export async function sell(
  { shop, sql }: OpenShop,
  of: Partial<{
    title: string;
    price: number;
    stock: number;
    tracked: boolean;
    status: "draft" | "active";
  }> = {},
): Promise<Goods> {
  const productId = uuidv7();
  const variantId = uuidv7();
  await sql(
    "insert into products (id, store_id, handle, title, status, published_at) values ($1, $2, $3, $4, $5, '2026-01-01')",
    [productId, shop.store.id, `p-${productId}`, of.title ?? "Ankara tote", of.status ?? "active"],
  );
  await sql(
    "insert into variants (id, store_id, product_id, price, stock, tracked, sku) values ($1, $2, $3, $4, $5, $6, 'TOTE-1')",
    [variantId, shop.store.id, productId, of.price ?? 4_500_00, of.stock ?? 10, of.tracked ?? true],
  );
  return { productId, variantId };
}

/** How many are in stock, past every policy. */
export async function stockOf({ sql }: OpenShop, { variantId }: Goods): Promise<number> {
  const [row] = await sql<{ stock: number }>("select stock from variants where id = $1", [variantId]);
  return row?.stock ?? Number.NaN;
}
