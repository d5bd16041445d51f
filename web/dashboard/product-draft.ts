import { parseMoney, plainMoney } from "#domain/money.ts";
import type { EditableProduct, EditableVariant } from "#domain/product/for-edit.ts";
import type { ProductInput, VariantInput } from "#domain/product/input.ts";
import type { Store } from "#domain/store/store.ts";
import { type AxisDraft, blankVariant, type VariantDraft } from "./variant-grid.ts";
import { fromLocalInput, toLocalInput } from "./zone.ts";

/** A product as it is being typed: what the form shows, sends, and shows again when something is wrong. */
export type ProductDraft = {
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  giftCard: boolean;
  type: string;
  tags: string[];
  status: "draft" | "active" | "scheduled";
  /** In the store's zone, as `<input type="datetime-local">` has it. */
  publishAt: string;
  /** When it was to be shown as last saved (ISO), empty for a new one. */
  publishWas: string;
  seoTitle: string;
  seoDescription: string;
  taxed: boolean;
  axes: AxisDraft[];
  variants: VariantDraft[];
  /** ISO; empty for a new one. */
  updatedAt: string;
};

export const emptyDraft = (): ProductDraft => ({
  title: "",
  handle: "",
  descriptionHtml: "",
  vendor: "",
  type: "",
  tags: [],
  status: "active",
  giftCard: false,
  publishAt: "",
  publishWas: "",
  seoTitle: "",
  seoDescription: "",
  taxed: true,
  axes: [],
  variants: [blankVariant()],
  updatedAt: "",
});

/** The form of a saved product. */
export function draftOf(
  product: EditableProduct,
  store: Pick<Store, "currency" | "timeZone">,
  now: Date,
): ProductDraft {
  const scheduled = product.status === "active" && product.publishedAt > now;
  return {
    title: product.title,
    handle: product.handle,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    type: product.type,
    tags: product.tags,
    giftCard: product.giftCard,
    status: scheduled ? "scheduled" : product.status,
    publishAt: scheduled ? toLocalInput(product.publishedAt, store.timeZone) : "",
    publishWas: product.publishedAt.toISOString(),
    seoTitle: product.seoTitle,
    seoDescription: product.seoDescription,
    taxed: product.taxed,
    axes: product.options.map((axis, at) => ({ ...axis, key: `axis-${at}` })),
    variants: product.variants.map((variant) => variantDraftOf(variant, store.currency)),
    updatedAt: product.updatedAt.toISOString(),
  };
}

const variantDraftOf = (variant: EditableVariant, currency: string): VariantDraft => ({
  id: variant.id,
  options: variant.options,
  sku: variant.sku,
  barcode: variant.barcode,
  price: typedMoney(variant.price, currency),
  compareAt: typedMoney(variant.compareAt, currency),
  cost: typedMoney(variant.cost, currency),
  stock: String(variant.stock),
  stockWas: String(variant.stock),
  tracked: variant.tracked,
  backorder: variant.backorder,
  mostPerOrder: variant.mostPerOrder === null ? "" : String(variant.mostPerOrder),
  weightGrams: String(variant.weightGrams),
  imageId: variant.imageId ?? "",
});

/** Minor units as a person would type them: 2450000 NGN → "24500", 2450050 → "24500.50", null → "". */
export const typedMoney = (amount: number | null, currency: string): string =>
  amount === null ? "" : plainMoney(amount, currency).replace(/\.0+$/, "");

/** The draft in a sent form; see `ProductForm` for its fields. */
export function readDraft(typed: Record<string, string>): ProductDraft {
  const text = (name: string) => typed[name] ?? "";
  const status = text("status");
  return {
    title: text("title"),
    handle: text("handle"),
    descriptionHtml: text("descriptionHtml"),
    vendor: text("vendor"),
    type: text("type"),
    tags: words(text("tags")),
    giftCard: text("giftCard") === "yes",
    status: status === "active" || status === "scheduled" ? status : "draft",
    publishAt: text("publishAt"),
    publishWas: text("publishWas"),
    seoTitle: text("seoTitle"),
    seoDescription: text("seoDescription"),
    taxed: text("untaxed") !== "on",
    axes: numbered(typed, "axes").map((at) => ({
      key: `axis-${at}`,
      name: text(`axes.${at}.name`),
      values: strings(text(`axes.${at}.values`)),
    })),
    variants: numbered(typed, "variants").map((at) => readVariant(typed, at)),
    updatedAt: text("updatedAt"),
  };
}

function readVariant(typed: Record<string, string>, at: number): VariantDraft {
  const text = (name: keyof VariantDraft) => typed[`variants.${at}.${name}`] ?? "";
  return {
    id: text("id"),
    options: strings(text("options")),
    sku: text("sku"),
    barcode: text("barcode"),
    price: text("price"),
    compareAt: text("compareAt"),
    cost: text("cost"),
    stock: text("stock"),
    stockWas: text("stockWas"),
    tracked: text("tracked") === "on",
    backorder: text("backorder") === "on",
    mostPerOrder: text("mostPerOrder"),
    weightGrams: text("weightGrams"),
    imageId: text("imageId"),
  };
}

/** 0, 1, 2 … for as many `<name>.<number>.…` as the form has. */
function numbered(typed: Record<string, string>, name: string): number[] {
  const found = new Set<number>();
  for (const field of Object.keys(typed)) {
    const match = new RegExp(`^${name}\\.(\\d{1,4})\\.`).exec(field);
    if (match) found.add(Number(match[1]));
  }
  return [...found].sort((a, b) => a - b);
}

function strings(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json || "[]");
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
  } catch {
    return [];
  }
}

const words = (typed: string): string[] =>
  typed
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/**
 * The draft as the domain takes it. Amounts and counts that are none become NaN, dates that are none an invalid Date:
 * the domain then says so beside the field, together with everything else.
 */
export function inputOf(
  draft: ProductDraft,
  store: Pick<Store, "currency" | "timeZone">,
  now: Date,
): ProductInput {
  return {
    title: draft.title,
    handle: draft.handle,
    descriptionHtml: draft.descriptionHtml,
    vendor: draft.vendor,
    type: draft.type,
    tags: draft.tags,
    giftCard: draft.giftCard,
    status: draft.status === "draft" ? "draft" : "active",
    ...publishedAt(draft, store.timeZone, now),
    options: draft.axes
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({ name, values })),
    seoTitle: draft.seoTitle,
    seoDescription: draft.seoDescription,
    taxed: draft.taxed,
    variants: draft.variants.map((variant) => variantInputOf(variant, store.currency)),
    ...(draft.updatedAt && { updatedAt: new Date(draft.updatedAt) }),
  };
}

/** Only a schedule, or the end of one, sets the moment; otherwise it stays what it was. */
function publishedAt(draft: ProductDraft, timeZone: string, now: Date): { publishedAt?: Date } {
  if (draft.status === "scheduled")
    return { publishedAt: fromLocalInput(draft.publishAt, timeZone) ?? new Date(Number.NaN) };
  return draft.publishWas && new Date(draft.publishWas) > now ? { publishedAt: now } : {};
}

function variantInputOf(variant: VariantDraft, currency: string): VariantInput {
  const amount = (typed: string) =>
    typed.trim() === "" ? null : (parseMoney(typed.trim(), currency) ?? Number.NaN);
  const stockWas = count(variant.stockWas);
  return {
    ...(variant.id && { id: variant.id }),
    options: variant.options,
    sku: variant.sku,
    barcode: variant.barcode,
    price: amount(variant.price) ?? Number.NaN,
    compareAt: amount(variant.compareAt),
    cost: amount(variant.cost),
    stock: count(variant.stock || "0"),
    ...(variant.stockWas && !Number.isNaN(stockWas) && { stockWas }),
    tracked: variant.tracked,
    backorder: variant.backorder,
    mostPerOrder: variant.mostPerOrder.trim() === "" ? null : count(variant.mostPerOrder),
    weightGrams: count(variant.weightGrams || "0"),
    imageId: variant.imageId || null,
  };
}

/** "1,200" → 1200, "-3" → -3; anything else that is no whole number → NaN. */
const count = (typed: string): number => {
  const plain = typed.replace(/[\s,]/g, "");
  return /^-?\d{1,10}$/.test(plain) ? Number(plain) : Number.NaN;
};
