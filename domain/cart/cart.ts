import type { ProductImage } from "../product/product.ts";

/** Why a line cannot be ordered as it stands. */
export type LineProblem =
  | { kind: "gone" }
  | { kind: "sold_out" }
  | { kind: "too_few"; left: number }
  | { kind: "price_changed"; was: number };

export type CartLine = {
  variantId: string;
  productHandle: string;
  title: string;
  /** "Red / M", empty for a product without axes. */
  variantTitle: string;
  sku: string;
  image: ProductImage | null;
  quantity: number;
  /** Minor units, as sold now. */
  unitPrice: number;
  total: number;
  problem: LineProblem | null;
};

export type Cart = {
  id: string;
  lines: CartLine[];
  count: number;
  /** Minor units; lines that are gone or sold out don't count. */
  subtotal: number;
  delivery: number;
  total: number;
};
