import { productList, type ListedStatus } from "#db/products.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { cursorOf, placeOf } from "../storefront/cursor.ts";
import type { ProductImage } from "./product.ts";

export type ProductRow = {
  id: string;
  handle: string;
  title: string;
  status: ListedStatus;
  image: ProductImage | null;
  variantCount: number;
  /** Pieces over all variants; null when none is counted. */
  stock: number | null;
  /** How many addresses wait for one of its variants. */
  waiting: number;
  priceFrom: number;
  priceTo: number;
  updatedAt: Date;
};

const PAGE_SIZE = 50;

/** The seller's products, newest first. `counts` are of everything that matches `q`, whatever its status. */
export async function listProducts(
  shop: StoreContext,
  { q, status, cursor }: { q?: string | null; status?: string | null; cursor?: string | null } = {},
): Promise<{
  products: ProductRow[];
  nextCursor: string | null;
  counts: Record<"all" | ListedStatus, number>;
}> {
  requireMay(shop, "catalogue.read");
  const words = (q ?? "").replaceAll("\0", "").trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const { list } = await shop.db.read({
    list: productList(
      { words, status: statusOf(status), after: placeOf(cursor), limit: PAGE_SIZE },
      shop.now(),
    ),
  });
  return { products: list.products, nextCursor: cursorOf(list.next), counts: list.counts };
}

const statusOf = (typed: string | null | undefined): ListedStatus | null =>
  (["active", "draft", "scheduled"] as const).find((status) => status === typed) ?? null;
