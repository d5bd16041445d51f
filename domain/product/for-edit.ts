import { earlierHandlesOfProduct } from "#db/old-handles.server.ts";
import { productById } from "#db/products.server.ts";
import { waitingFor } from "#db/stock-requests.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import type { OptionAxis, Variant } from "./product.ts";

export type EditableVariant = Variant & { cost: number | null; weightGrams: number; position: number };

export type EditableImage = {
  id: string;
  position: number;
  alt: string;
  /** `waiting` is being fetched from `sourceUrl`; `failed` could not be had, and `problem` says why. */
  state: "ready" | "waiting" | "failed";
  key: string | null;
  width: number | null;
  height: number | null;
  sourceUrl: string | null;
  problem: string | null;
};

export type EditableProduct = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  status: "draft" | "active";
  publishedAt: Date;
  options: OptionAxis[];
  seoTitle: string;
  seoDescription: string;
  giftCard: boolean;
  taxed: boolean;
  variants: EditableVariant[];
  images: EditableImage[];
  updatedAt: Date;
  /** Addresses it had before and that still lead to it, the last one first. */
  earlierHandles: string[];
  /** How many addresses wait for each variant, by its id. */
  waiting: Record<string, number>;
};

/** A product with everything a seller can change about it. */
export async function productForEdit(shop: StoreContext, id: string): Promise<EditableProduct> {
  requireMay(shop, "catalogue.read");
  const productId = idOf(id, "product");
  const { product, earlierHandles, waiting } = await shop.db.read({
    product: productById(productId),
    earlierHandles: earlierHandlesOfProduct(productId),
    waiting: waitingFor(productId),
  });
  if (!product) throw new NotFound("product");
  return {
    ...product,
    earlierHandles,
    waiting,
    publishedAt: new Date(product.publishedAt),
    updatedAt: new Date(product.updatedAt),
  };
}
