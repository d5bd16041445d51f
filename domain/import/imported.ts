import type { RowProblem } from "./parse.ts";

/** A product as a file gives it. A field that is undefined has no column: what the store has stays. */
export type ImportedProduct = {
  /** The first row that speaks of it. */
  row: number;
  handle: string;
  title: string;
  /** Why nothing of it can be taken; null when it can. */
  refused: string | null;
  descriptionHtml: string | undefined;
  vendor: string | undefined;
  type: string | undefined;
  tags: string[] | undefined;
  status: "draft" | "active" | undefined;
  publishedAt: Date | undefined;
  seoTitle: string | undefined;
  seoDescription: string | undefined;
  /** Names of the axes; null when the file has no option columns. */
  axes: string[] | null;
  /** For each axis the order of its values, empty where the rows tell it. */
  valueOrder: string[][];
  variants: ImportedVariant[];
  /** In their order; null when the file has no picture column. */
  images: ImportedImage[] | null;
  /** Rows of it that were left out. */
  problems: RowProblem[];
};

export type ImportedVariant = {
  row: number;
  options: string[];
  sku: string | undefined;
  barcode: string | undefined;
  /** Minor units, as are `compareAt` and `cost`. */
  price: number | undefined;
  compareAt: number | null | undefined;
  cost: number | null | undefined;
  stock: number | undefined;
  tracked: boolean | undefined;
  /** Sold on without stock. */
  backorder: boolean | undefined;
  weightGrams: number | undefined;
  /** Address of its picture, "" for none. */
  imageUrl: string | undefined;
};

export type ImportedImage = { url: string; alt: string | undefined };
