import type { OptionAxis } from "#domain/product/product.ts";

/** A variant as it is being typed. `id` is empty until it has been saved. */
export type VariantDraft = {
  id: string;
  options: string[];
  sku: string;
  barcode: string;
  price: string;
  compareAt: string;
  cost: string;
  stock: string;
  /** The stock when the page was loaded; empty for a new one. */
  stockWas: string;
  tracked: boolean;
  /** Sold beyond its stock, and then sent later. */
  backorder: boolean;
  /** How many one order may have; empty for any number. */
  mostPerOrder: string;
  weightGrams: string;
  imageId: string;
};

export const blankVariant = (options: string[] = []): VariantDraft => ({
  id: "",
  options,
  sku: "",
  barcode: "",
  price: "",
  compareAt: "",
  cost: "",
  stock: "0",
  stockWas: "",
  tracked: true,
  backorder: false,
  mostPerOrder: "",
  weightGrams: "0",
  imageId: "",
});

/** An axis while it is edited; `key` stays when its name or place changes. */
export type AxisDraft = OptionAxis & { key: string };

/** How many variants these axes can make. Axes without values don't count. */
export const combinationCount = (axes: OptionAxis[]): number =>
  axes.reduce((count, { values }) => count * Math.max(1, values.length), 1);

/**
 * The variants after the axes changed from `before` to `after`. Those that still make sense keep their id and all that
 * was typed. New values bring new variants that begin with the price and weight of their nearest neighbour. A
 * combination that was taken out stays out. Expects `variants` to follow the axes of `before` that have values.
 */
export function regrid(before: AxisDraft[], after: AxisDraft[], variants: VariantDraft[]): VariantDraft[] {
  const old = before.filter(({ values }) => values.length > 0);
  const axes = after.filter(({ values }) => values.length > 0);
  const places = axes.map(({ key }) => old.findIndex((axis) => axis.key === key));
  const unused = new Set(variants);
  const rows: VariantDraft[] = [];
  for (const options of combinations(axes)) {
    const fits = (variant: VariantDraft) =>
      places.every((place, at) => place < 0 || variant.options[place] === options[at]);
    const same = [...unused].find(fits);
    if (same) {
      unused.delete(same);
      rows.push({ ...same, options });
      continue;
    }
    const source = variants.find(fits);
    if (source ? places.includes(-1) : isNew(options, places, old))
      rows.push(copyOf(source ?? nearest(options, places, variants), options));
  }
  return rows.length > 0
    ? rows
    : [{ ...(variants[0] ?? blankVariant()), options: axes.map((axis) => axis.values[0] ?? "") }];
}

/** Whether the combination has a value its axis did not have before. */
const isNew = (options: string[], places: number[], old: OptionAxis[]): boolean =>
  options.some((value, at) => {
    const axis = old[places[at] ?? -1];
    return axis !== undefined && !axis.values.includes(value);
  });

/** Every choice of one value for each axis, the last axis turning fastest. */
const combinations = (axes: OptionAxis[]): string[][] =>
  axes.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );

function nearest(options: string[], places: number[], variants: VariantDraft[]): VariantDraft {
  const likeness = (variant: VariantDraft) =>
    options.filter((value, at) => variant.options[places[at] ?? -1] === value).length;
  return variants.reduce(
    (best, variant) => (likeness(variant) > likeness(best) ? variant : best),
    variants[0] ?? blankVariant(),
  );
}

/** A new variant like another one; what names a single thing (SKU, barcode, stock) is not shared. */
const copyOf = (variant: VariantDraft, options: string[]): VariantDraft => ({
  ...blankVariant(options),
  price: variant.price,
  compareAt: variant.compareAt,
  cost: variant.cost,
  // Empty rather than 0, so that it is seen to be asked for; it counts as 0.
  stock: "",
  tracked: variant.tracked,
  backorder: variant.backorder,
  mostPerOrder: variant.mostPerOrder,
  weightGrams: variant.weightGrams,
});

/** Columns that can be filled for all variants at once. */
export type FillColumn = "price" | "compareAt" | "cost" | "stock" | "weightGrams";

/** The same value in one column of every variant. */
export const fillColumn = (variants: VariantDraft[], column: FillColumn, value: string): VariantDraft[] =>
  variants.map((variant) => ({ ...variant, [column]: value }));
