import { plainMoney } from "../money.ts";
import type { KnownImage, KnownProduct, KnownVariant } from "./known.ts";

/** `ordered` are the axes, from 0, that some product shows in another order than its variants come in. */
export type ExportSettings = { currency: string; origin: string; axes: number; ordered: number[] };

/**
 * The columns of Shopify's older export, which most tools read; then two of our own that others pass over: `Published At` for
 * what is scheduled, and `OptionN Values` where the order of an axis can't be told from the rows.
 */
export const exportHeader = ({ axes, ordered }: Pick<ExportSettings, "axes" | "ordered">): string[] => {
  const options = Array.from({ length: axes }, (_, at) => [`Option${at + 1} Name`, `Option${at + 1} Value`]);
  const orders = ordered.map((at) => `Option${at + 1} Values`);
  return [...ABOUT, ...options.flat(), ...VARIANT_AND_PICTURE, ...orders];
};

const ABOUT = ["Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published"];
const VARIANT_AND_PICTURE = [
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Fulfillment Service",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Variant Taxable",
  "Variant Barcode",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "Gift Card",
  "SEO Title",
  "SEO Description",
  "Variant Image",
  "Variant Weight Unit",
  "Cost per item",
  "Status",
  "Published At",
];

/** A product as rows of the file: the first says what it is, each holds one variant, one picture, or both. */
export function exportRows(product: KnownProduct, settings: ExportSettings): string[][] {
  const images = product.images.filter((image) => addressOf(image, settings.origin) !== "");
  const length = Math.max(product.variants.length, images.length, 1);
  return Array.from({ length }, (_, at) => {
    const first = at === 0;
    const variant = product.variants[at];
    const image = images[at];
    return [
      product.handle,
      ...(first
        ? [product.title, product.descriptionHtml, product.vendor, product.type, product.tags.join(", ")]
        : ["", "", "", "", ""]),
      first ? upper(product.status === "active") : "",
      ...optionCells(product, variant, first, settings.axes),
      ...variantCells(variant, settings.currency),
      ...(image ? [addressOf(image, settings.origin), String(at + 1), image.alt] : ["", "", ""]),
      ...(first ? ["FALSE", product.seoTitle, product.seoDescription] : ["", "", ""]),
      addressById(product, variant?.imageId ?? null, settings.origin),
      variant ? "g" : "",
      variant && variant.cost !== null ? plainMoney(variant.cost, settings.currency) : "",
      ...(first ? [product.status, new Date(product.publishedAt).toISOString()] : ["", ""]),
      ...settings.ordered.map((axis) => (first && needsOrder(product, axis) ? orderCell(product, axis) : "")),
    ];
  });
}

/** Whether the values of an axis are shown in another order than its variants first have them. */
export function needsOrder(product: KnownProduct, axis: number): boolean {
  const seen = new Set(product.variants.map((variant) => variant.options[axis]));
  return (
    JSON.stringify(product.options[axis]?.values ?? []) !==
    JSON.stringify([...seen].filter((value) => value !== undefined))
  );
}

const orderCell = (product: KnownProduct, axis: number): string =>
  JSON.stringify(product.options[axis]?.values ?? []);

const upper = (value: boolean): string => (value ? "TRUE" : "FALSE");

function optionCells(
  product: KnownProduct,
  variant: KnownVariant | undefined,
  first: boolean,
  axes: number,
): string[] {
  // "Title / Default Title" is how these files say that there is nothing to choose.
  const isPlain = product.options.length === 0;
  return Array.from({ length: axes }, (_, at) => {
    const name = isPlain && at === 0 ? "Title" : (product.options[at]?.name ?? "");
    const value = isPlain && at === 0 ? "Default Title" : (variant?.options[at] ?? "");
    return [first ? name : "", variant ? value : ""];
  }).flat();
}

function variantCells(variant: KnownVariant | undefined, currency: string): string[] {
  if (!variant) return Array<string>(11).fill("");
  return [
    variant.sku,
    String(variant.weightGrams),
    variant.tracked ? "shopify" : "",
    String(variant.stock),
    variant.backorder ? "continue" : "deny",
    "manual",
    plainMoney(variant.price, currency),
    variant.compareAt === null ? "" : plainMoney(variant.compareAt, currency),
    "TRUE",
    "TRUE",
    variant.barcode,
  ];
}

/** Where a picture can be had: here when we have it, else where it was to come from. */
const addressOf = (image: KnownImage, origin: string): string =>
  image.state === "ready" && image.key ? `${origin}/media/${image.key}` : (image.sourceUrl ?? "");

const addressById = (product: KnownProduct, imageId: string | null, origin: string): string => {
  const image = product.images.find(({ id }) => id === imageId);
  return image ? addressOf(image, origin) : "";
};
