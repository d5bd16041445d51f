import { checkProduct } from "../product/check.ts";
import { Invalid } from "../errors.ts";
import type { ProductInput, VariantInput } from "../product/input.ts";
import type { OptionAxis } from "../product/product.ts";
import type { ImportedProduct } from "./imported.ts";
import type { KnownProduct, KnownVariant } from "./known.ts";
import { matchVariants, type Match } from "./match.ts";
import { planImages, type ImageChange, type PlannedImages } from "./plan-images.ts";

/** A variant as it is to be; stock null leaves what is there to the sales meanwhile. */
type VariantChange = Omit<VariantInput, "id" | "stock" | "stockWas" | "backorder" | "mostPerOrder"> & {
  backorder: boolean;
  mostPerOrder: number | null;
  id: string;
  isNew: boolean;
  position: number;
  stock: number | null;
};

export type ProductChange = {
  id: string;
  isNew: boolean;
  product: Omit<ProductInput, "variants" | "updatedAt" | "publishedAt"> & {
    handle: string;
    publishedAt: Date | null;
  };
  /** Variants that take other options, which must be freed first. */
  loosen: string[];
  variants: VariantChange[];
  images: ImageChange[];
};

export type Plan = { reason: string } & (
  | { kind: "create" | "update"; change: ProductChange }
  | { kind: "unchanged" | "refuse" }
);

export type PlanWith = { origin: string; newId: () => string };

/** What an import does with one product, given what the store has under its handle. Nothing is ever deleted. */
export function planProduct(given: ImportedProduct, known: KnownProduct | null, make: PlanWith): Plan {
  if (given.refused) return { kind: "refuse", reason: given.refused };
  const matched = known
    ? matchVariants(given, known)
    : { axes: given.axes ?? [], notes: [], matches: given.variants.map(asNew) };
  if ("refused" in matched) return { kind: "refuse", reason: matched.refused };

  const priced = matched.matches.filter(({ given: { price }, known: old }) => old || price !== undefined);
  const notes = [
    ...matched.notes,
    ...matched.matches
      .filter((match) => !priced.includes(match))
      .map(({ given: { row } }) => `Row ${row} was left out: a new variant needs a price.`),
  ];
  if (!known && priced.length === 0)
    return { kind: "refuse", reason: notes[0] ?? "A new product needs a price." };

  const id = known?.id ?? make.newId();
  const images = planImages(given, known?.images ?? [], make);
  const variants = mergeVariants(priced, known?.variants ?? [], images, make);
  const axes = axesOf(matched.axes, orderOf(given, known), variants);
  try {
    const product = checkProduct({
      ...merged(given, known),
      options: axes,
      variants: variants.map(forCheck),
    });
    const change = changeOf(given, known, { id, product, variants, images: images.changes });
    const reason = notes.join(" ");
    return change ? { kind: known ? "update" : "create", change, reason } : { kind: "unchanged", reason };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { kind: "refuse", reason: explain(error) };
  }
}

const asNew = (given: Match["given"]): Match => ({ given, options: given.options, known: null });

const forCheck = (variant: VariantChange): VariantInput => ({ ...variant, stock: variant.stock ?? 0 });

/** The product's own fields: the file's where it has a column, else the store's, else nothing. */
const merged = (
  given: ImportedProduct,
  known: KnownProduct | null,
): Omit<ProductInput, "options" | "variants"> => ({
  title: given.title,
  handle: given.handle,
  descriptionHtml: given.descriptionHtml ?? known?.descriptionHtml ?? "",
  vendor: given.vendor ?? known?.vendor ?? "",
  type: given.type ?? known?.type ?? "",
  tags: given.tags ?? known?.tags ?? [],
  status: given.status ?? known?.status ?? "active",
  seoTitle: given.seoTitle ?? known?.seoTitle ?? "",
  seoDescription: given.seoDescription ?? known?.seoDescription ?? "",
  ...(given.publishedAt && { publishedAt: given.publishedAt }),
});

/** The store's variants in their order, changed where the file speaks of them, then the new ones. */
function mergeVariants(
  matches: Match[],
  known: KnownVariant[],
  images: PlannedImages,
  make: PlanWith,
): VariantChange[] {
  const merge = ({ given, options }: Match, old: KnownVariant | null, position: number): VariantChange => ({
    id: old?.id ?? make.newId(),
    isNew: !old,
    position,
    options,
    sku: given.sku ?? old?.sku ?? "",
    barcode: given.barcode ?? old?.barcode ?? "",
    price: given.price ?? old?.price ?? 0,
    compareAt: given.compareAt === undefined ? (old?.compareAt ?? null) : given.compareAt,
    cost: given.cost === undefined ? (old?.cost ?? null) : given.cost,
    stock: given.stock ?? (old ? null : 0),
    tracked: given.tracked ?? old?.tracked ?? given.stock !== undefined,
    mostPerOrder: old?.mostPerOrder ?? null,
    backorder: given.backorder ?? old?.backorder ?? false,
    weightGrams: given.weightGrams ?? old?.weightGrams ?? 0,
    imageId: given.imageUrl === undefined ? (old?.imageId ?? null) : images.idOf(given.imageUrl),
  });
  const kept = known.map((old, at) => {
    const match = matches.find((one) => one.known === old);
    return match ? merge(match, old, at) : { ...old, isNew: false, position: at, stock: null };
  });
  const added = matches
    .filter((match) => !match.known)
    .map((match, at) => merge(match, null, kept.length + at));
  return [...kept, ...added];
}

/** The order values are shown in: the store's own, else what the file says. */
const orderOf = (given: ImportedProduct, known: KnownProduct | null): string[][] =>
  known ? known.options.map((axis) => axis.values) : given.valueOrder;

/** Every axis with the values its variants have, those with a known order first. */
const axesOf = (names: string[], order: string[][], variants: VariantChange[]): OptionAxis[] =>
  names.map((name, at) => {
    const values = variants.map((variant) => variant.options[at] ?? "");
    const before = (order.length === names.length ? order[at] : undefined) ?? [];
    return { name, values: [...new Set([...before.filter((value) => values.includes(value)), ...values])] };
  });

/** What is to be written, or null when the store has all of it already. */
function changeOf(
  given: ImportedProduct,
  known: KnownProduct | null,
  to: { id: string; product: ProductInput; variants: VariantChange[]; images: ImageChange[] },
): ProductChange | null {
  const { variants, updatedAt: _updatedAt, ...own } = to.product;
  const checked = to.variants.map((variant, at) => ({ ...variant, ...textsOf(variants[at] ?? variant) }));
  const product = { ...own, handle: given.handle, publishedAt: given.publishedAt ?? null };
  const change = { id: to.id, isNew: !known, product, images: to.images };
  if (!known) return { ...change, loosen: [], variants: checked };

  const before = new Map(known.variants.map((variant) => [variant.id, variant]));
  const changed = checked.filter((variant) => !sameVariant(variant, before.get(variant.id)));
  const loosen = changed
    .filter((variant) => !variant.isNew && !same(variant.options, before.get(variant.id)?.options))
    .map((variant) => variant.id);
  const sameDate =
    !given.publishedAt || given.publishedAt.getTime() === new Date(known.publishedAt).getTime();
  const sameOwn = OWN.every((field) => same(product[field], known[field])) && sameDate;
  return sameOwn && changed.length === 0 && to.images.length === 0
    ? null
    : { ...change, loosen, variants: changed };
}

const OWN = [
  ...(["title", "descriptionHtml", "vendor", "type", "tags", "status", "options"] as const),
  ...(["seoTitle", "seoDescription"] as const),
];

const textsOf = ({ options, sku, barcode }: Pick<VariantInput, "options" | "sku" | "barcode">) => ({
  options,
  sku,
  barcode,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sameVariant(variant: VariantChange, known: KnownVariant | undefined): boolean {
  if (!known) return false;
  const fields = [
    "options",
    "sku",
    "barcode",
    "price",
    "compareAt",
    "cost",
    "tracked",
    "backorder",
    "weightGrams",
    "imageId",
  ] as const;
  return (
    fields.every((field) => same(variant[field], known[field])) &&
    (variant.stock === null || variant.stock === known.stock)
  );
}

/** The first problem with the variant or field it is about. */
function explain(error: Invalid): string {
  const [field = "", problem = ""] = Object.entries(error.problems)[0] ?? [];
  return field.startsWith("variants.") ? `Variant ${Number(field.split(".")[1]) + 1}: ${problem}` : problem;
}
