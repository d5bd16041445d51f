import type { ProductImage } from "../product/product.ts";

/** Why a line cannot be ordered as it stands. */
export type LineProblem =
  | { kind: "gone" }
  | { kind: "sold_out" }
  | { kind: "too_few"; left: number }
  | { kind: "over_limit"; most: number }
  | { kind: "price_changed"; was: number };

export type CartLine = {
  variantId: string;
  /** Null when it is no longer sold. */
  productId: string | null;
  /** As good as money: nothing is taken off it, and it is sent by e-mail. */
  giftCard: boolean;
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
  /** The weight of one. */
  grams: number;
  /** Whether the store's taxes apply to it. */
  taxed: boolean;
  /** More than there are now, of something that may be ordered ahead: it is sent later. */
  shipsLater: boolean;
  problem: LineProblem | null;
};

export type Cart = {
  id: string;
  lines: CartLine[];
  count: number;
  /** Minor units; lines that are gone or sold out don't count. */
  subtotal: number;
  /** Null when only the checkout knows, which knows where it goes. */
  delivery: number | null;
  /** Without the delivery where that is not known yet. */
  total: number;
};
