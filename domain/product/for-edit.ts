import { productById } from "#db/products.server.ts";
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
  variants: EditableVariant[];
  images: EditableImage[];
  updatedAt: Date;
};

/** A product with everything a seller can change about it. */
export async function productForEdit(shop: StoreContext, id: string): Promise<EditableProduct> {
  requireMay(shop, "catalogue.read");
  const { product } = await shop.db.read({ product: productById(idOf(id, "product")) });
  if (!product) throw new NotFound("product");
  return { ...product, publishedAt: new Date(product.publishedAt), updatedAt: new Date(product.updatedAt) };
}
