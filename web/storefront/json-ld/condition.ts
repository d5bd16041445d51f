import type { Product } from "#domain/product/product.ts";

const USED = new Set([
  "used",
  "second-hand",
  "second hand",
  "pre-owned",
  "preowned",
  "thrift",
  "okrika",
  "mitumba",
]);
const RENEWED = new Set(["refurbished", "renewed"]);

/** New, unless the seller calls it otherwise in its kind or its tags. */
export function conditionOf({
  type,
  tags,
}: Pick<Product, "type" | "tags">): "NewCondition" | "UsedCondition" | "RefurbishedCondition" {
  const words = [type, ...tags].map((word) => word.trim().toLowerCase());
  if (words.some((word) => RENEWED.has(word))) return "RefurbishedCondition";
  return words.some((word) => USED.has(word)) ? "UsedCondition" : "NewCondition";
}
