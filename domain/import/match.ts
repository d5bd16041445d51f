import type { ImportedProduct, ImportedVariant } from "./imported.ts";
import type { KnownProduct, KnownVariant } from "./known.ts";

export type Match = { given: ImportedVariant; options: string[]; known: KnownVariant | null };

export type Matched = { axes: string[]; matches: Match[]; notes: string[] } | { refused: string };

/**
 * Finds for each variant of the file the one the store has: by its options, else by its SKU. Variants that the file does
 * not speak of stay, so the file's axes must fit them.
 */
export function matchVariants(given: ImportedProduct, known: KnownProduct): Matched {
  if (given.axes === null) return bySkuAlone(given, known);
  const knownNames = known.options.map((axis) => axis.name);
  const order = orderOf(given.axes, knownNames);
  const sameShape = given.axes.length === knownNames.length;
  const placed = given.variants.map((variant) => ({
    given: variant,
    options: order ? order.map((at) => variant.options[at] ?? "") : variant.options,
  }));

  const free = new Set(known.variants);
  const take = (fits: (variant: KnownVariant) => boolean): KnownVariant | null => {
    const found = [...free].find(fits) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const found = new Map<ImportedVariant, KnownVariant>();
  const pass = (pick: (match: (typeof placed)[number]) => KnownVariant | null) => {
    for (const match of placed) {
      if (found.has(match.given)) continue;
      const variant = pick(match);
      if (variant) found.set(match.given, variant);
    }
  };
  if (sameShape) pass(({ options }) => take((variant) => sameText(variant.options, options)));
  if (sameShape) pass(({ options }) => take((variant) => sameText(lower(variant.options), lower(options))));
  pass(({ given: { sku } }) => (sku ? take((variant) => variant.sku === sku) : null));
  // The one variant of a product without a choice becomes the first of its choices.
  if (!sameShape && known.variants.length === 1) pass(() => take(() => true));

  if (!sameShape && free.size > 0)
    return {
      refused: `In the store this product varies by ${named(knownNames)}, in the file by ${named(given.axes)}. Make them alike, or delete the product first.`,
    };
  return {
    axes: order ? knownNames : given.axes,
    matches: placed.map((match) => ({ ...match, known: found.get(match.given) ?? null })),
    notes: [],
  };
}

/** A file without option columns can only speak of variants by their SKU, or of a product's only one. */
function bySkuAlone(given: ImportedProduct, known: KnownProduct): Matched {
  const notes: string[] = [];
  const matches: Match[] = [];
  const taken = new Set<KnownVariant>();
  for (const variant of given.variants) {
    const bySku = variant.sku ? known.variants.find((row) => row.sku === variant.sku) : undefined;
    const found = bySku ?? (known.variants.length === 1 ? known.variants[0] : undefined);
    if (!found || taken.has(found)) {
      notes.push(`Row ${variant.row} was left out: the file does not say which variant it means.`);
      continue;
    }
    taken.add(found);
    matches.push({ given: variant, options: found.options, known: found });
  }
  return { axes: known.options.map((axis) => axis.name), matches, notes };
}

/** Where in the file each of the store's axes is, when both have the same ones. */
function orderOf(given: string[], known: string[]): number[] | null {
  const places = known.map((name) => given.findIndex((other) => other.toLowerCase() === name.toLowerCase()));
  return given.length === known.length && !places.includes(-1) ? places : null;
}

const lower = (values: string[]) => values.map((value) => value.toLowerCase());
const sameText = (a: string[], b: string[]) =>
  a.length === b.length && a.every((value, at) => value === b[at]);
const named = (axes: string[]) => (axes.length === 0 ? "nothing" : axes.join(" and "));
