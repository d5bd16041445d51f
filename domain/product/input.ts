import type { OptionAxis } from "./product.ts";

/** A product as a form or a file gives it. Prices are minor units of the store's currency. */
export type ProductInput = {
  title: string;
  /** Derived from the title when empty. */
  handle?: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  status: "draft" | "active";
  /** In the future: shoppers see it from then on. */
  publishedAt?: Date;
  /** Whether it is a gift card, whose price is what will be on it; when it is not said, it stays what it was. */
  giftCard?: boolean;
  options: OptionAxis[];
  seoTitle: string;
  seoDescription: string;
  /** Whether the store's taxes apply to it; absent keeps what is there. */
  taxed?: boolean | undefined;
  variants: VariantInput[];
  /** When the seller loaded it; a change since then is a `Conflict` with the reason "stale". */
  updatedAt?: Date;
};

export type VariantInput = {
  id?: string;
  options: string[];
  sku: string;
  barcode: string;
  price: number;
  compareAt: number | null;
  cost: number | null;
  stock: number;
  /** The stock the seller saw; with it the change is relative, so that a sale meanwhile is never overwritten. */
  stockWas?: number;
  tracked: boolean;
  /** May be sold beyond what is there, and is sent later. */
  backorder?: boolean;
  /** How many one order may have at most; null for any number. */
  mostPerOrder?: number | null;
  weightGrams: number;
  imageId: string | null;
};
