import type { DemoStore, Product, Variant } from "../catalogue.ts";
import { hashText, type Random } from "../random.ts";
import type { Day } from "./calendar.ts";

export type Line = { product: Product; variant: Variant; quantity: number; unitPrice: number };

/** Days (ago) between which a product could not be had: everything runs out at some time. */
function gap(handle: string): { from: number; to: number } | null {
  const hash = hashText(handle);
  if (hash % 5 !== 0) return null;
  const to = 40 + (hash % 210);
  return { from: to + 12 + (hash % 9), to };
}

/** How much a product is wanted on a day; 0 when it cannot be bought. */
function appeal(product: Product, day: Day): number {
  if (product.status !== "active") return 0;
  if (product.demand === 0) return day.ago > 320 ? 0.6 : 0;
  const out = gap(product.handle);
  if (out && day.ago <= out.from && day.ago >= out.to) return 0;
  const passed = 1 - day.ago / 365;
  if (product.tags.includes("new") && day.ago > 200) return 0;
  switch (product.trend) {
    case "rising":
      return product.demand * (0.15 + 2 * passed * passed);
    case "falling":
      return product.demand * (1.7 - 1.45 * passed);
    case "december":
      return product.demand * (day.month === 12 ? 2.6 : day.month === 11 ? 1.5 : 0.8);
    case "dry season":
      return product.demand * (day.month >= 11 || day.month <= 3 ? 1.6 : 0.65);
    case undefined:
      return product.demand;
  }
}

/** Since when (days ago) a variant has been sold out; a variant with stock never was. */
function soldOutSince(variant: Variant): number {
  return variant.stock > 0 ? 0 : 4 + (hashText(variant.sku) % 24);
}

/** What one buyer puts into the cart on a day. Nothing, when nothing can be had. */
export function basket(store: DemoStore, day: Day, r: Random): Line[] {
  const wanted = r.weighted([1, 2, 3, 4] as const, (n) => [0, 58, 26, 11, 5][n] ?? 0);
  const lines: Line[] = [];
  const candidates = store.products.filter((product) => appeal(product, day) > 0);
  for (let i = 0; i < wanted * 2 && lines.length < wanted; i++) {
    const product = r.weighted(candidates, (one) => appeal(one, day));
    const variants = product.variants.filter((variant) => day.ago >= soldOutSince(variant));
    if (variants.length === 0 || lines.some((line) => line.product === product)) continue;
    const variant = r.weighted(variants, (one) => 1 + (hashText(one.sku) % 5));
    lines.push({ product, variant, quantity: quantity(product, r), unitPrice: priceOn(variant, day) });
  }
  return lines;
}

/** Reduced goods cost their old price until two months ago. */
const priceOn = (variant: Variant, day: Day): number =>
  day.ago > 60 ? (variant.compareAt ?? variant.price) : variant.price;

function quantity(product: Product, r: Random): number {
  // A wedding party buys for everyone at once.
  if (product.tags.includes("weddings") && r.next() < 0.03) return r.whole(5, 12);
  const roll = r.next();
  return roll < 0.78 ? 1 : roll < 0.94 ? 2 : roll < 0.985 ? 3 : 4;
}
