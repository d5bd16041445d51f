import { Invalid } from "../errors.ts";

/** What each column is called in Shopify's older export and in its newer one, lower-case. */
const NAMES = {
  handle: ["handle", "url handle"],
  title: ["title"],
  description: ["body (html)", "description"],
  vendor: ["vendor"],
  type: ["type", "custom product type"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  publishedAt: ["published at"],
  status: ["status"],
  sku: ["variant sku", "sku"],
  barcode: ["variant barcode", "barcode"],
  price: ["variant price", "price"],
  compareAt: ["variant compare at price", "compare-at price", "compare at price"],
  cost: ["cost per item", "variant cost"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  grams: ["variant grams", "weight value (grams)"],
  image: ["image src", "product image url"],
  imagePosition: ["image position"],
  imageAlt: ["image alt text"],
  variantImage: ["variant image", "variant image url"],
  seoTitle: ["seo title"],
  seoDescription: ["seo description"],
} as const;

export type Column = keyof typeof NAMES;

/**
 * Where each known column is, counted from 0. `options` are the axes in order of their numbers; `values` is our own column
 * for the order of an axis' values, where the rows alone would give another.
 */
export type Columns = {
  at: Partial<Record<Column, number>>;
  options: { name: number | null; value: number; values: number | null }[];
};

const isColumn = (word: string): word is Column => word in NAMES;

const COLUMN_OF = new Map<string, Column>(
  Object.keys(NAMES)
    .filter(isColumn)
    .flatMap((column) => NAMES[column].map((name) => [name, column] as const)),
);

/**
 * Finds the columns of a product file by its first row; unknown ones are ignored, and of two alike the first counts.
 * Throws `Invalid` under `file` when it cannot be a product file.
 */
export function readHeaders(cells: string[]): Columns {
  const at: Columns["at"] = {};
  const axes = new Map<number, Record<"name" | "value" | "values", number | null>>();
  for (const [place, cell] of cells.entries()) {
    const name = cell
      .replace(/^\ufeff/, "")
      .trim()
      .replace(/\s+/g, " ")
      .toLowerCase();
    const option = /^option ?(\d{1,3}) (name|value|values)$/.exec(name);
    if (option) {
      const number = Number(option[1]);
      const axis = axes.get(number) ?? { name: null, value: null, values: null };
      const part = option[2] === "name" ? "name" : option[2] === "value" ? "value" : "values";
      axis[part] ??= place;
      axes.set(number, axis);
    }
    const column = COLUMN_OF.get(name);
    if (column) at[column] ??= place;
  }
  if (at.title === undefined) {
    const missing =
      at.handle === undefined ? "no “Title” and no “Handle” (or “URL handle”) column" : "no “Title” column";
    throw new Invalid({
      file: `This file has ${missing}, so it does not look like a product file. Its first row must hold the names of the columns.`,
    });
  }
  const options = [...axes]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, { name, value, values }]) => (value === null ? [] : [{ name, value, values }]));
  return { at, options };
}
