import { variantQuery } from "#domain/product/variant-query.ts";
import { canBuy, type Product, type Variant } from "#domain/product/product.ts";

export type ChoiceValue = {
  value: string;
  chosen: boolean;
  /** `none`: this value is not made together with the other values that are chosen. */
  state: "free" | "sold_out" | "none";
  /** What choosing it leads to: with `none`, the nearest thing that has it. */
  variant: Variant;
  /** The same as a query string, e.g. `?Size=M&Colour=Red`. */
  query: string;
};

export type ChoiceAxis = { name: string; values: ChoiceValue[] };

export type Choice = {
  variant: Variant;
  /** Whether the address named it; else it is the first that can be bought. */
  asked: boolean;
  /** Axes with something to choose, in the seller's order. */
  axes: ChoiceAxis[];
  /** Axes with a single value, to be read. */
  fixed: { name: string; value: string }[];
};

type Choosable = Pick<Product, "options" | "variants">;

/**
 * Which variant the address asks for (`?Size=M&Colour=Red`), and where every other value would lead.
 * Names and values the product does not have are passed over. The product has at least one variant.
 */
export function chooseVariant(product: Choosable, query: URLSearchParams): Choice {
  const wanted = product.options.map(({ name, values }) => {
    const value = query.get(name);
    return value !== null && values.includes(value) ? value : null;
  });
  if (wanted.some((value) => value !== null)) return chosen(product, wanted);
  const known = unasked.get(product);
  if (known) return known;
  const found = chosen(product, wanted);
  // What nobody writes into offers the same each time.
  if (Object.isFrozen(product)) unasked.set(product, found);
  return found;
}

const unasked = new WeakMap<Choosable, Choice>();

function chosen({ options, variants }: Choosable, wanted: (string | null)[]): Choice {
  const variant = nearest(variants, wanted);
  const offered = options.map(({ name, values }, axis) => ({
    name,
    values: values.flatMap((value) => lead(options, variants, variant, axis, value)),
  }));
  return {
    variant,
    asked: wanted.some((value) => value !== null),
    axes: offered.filter(({ values }) => values.length > 1),
    fixed: offered.flatMap(({ name, values: [only, ...more] }) =>
      only && more.length === 0 ? [{ name, value: only.value }] : [],
    ),
  };
}

function lead(
  options: Choosable["options"],
  variants: Variant[],
  chosen: Variant,
  axis: number,
  value: string,
): ChoiceValue[] {
  const having = variants.filter((each) => each.options[axis] === value);
  if (having.length === 0) return [];
  const wanted = chosen.options.with(axis, value);
  const exact = having.find((each) => each.options.every((one, at) => one === wanted[at]));
  const variant = exact ?? nearest(having, wanted);
  return [
    {
      value,
      chosen: chosen.options[axis] === value,
      state: !exact ? "none" : canBuy(exact) ? "free" : "sold_out",
      variant,
      query: variantQuery(options, variant),
    },
  ];
}

/** The one that has most of what is wanted; among equals one that can be bought, then the seller's order. */
function nearest(variants: Variant[], wanted: (string | null)[]): Variant {
  const rank = (each: Variant) =>
    2 * wanted.filter((value, at) => value !== null && each.options[at] === value).length +
    (canBuy(each) ? 1 : 0);
  return variants.reduce((best, each) => (rank(each) > rank(best) ? each : best));
}

/** Whether what can be chosen has more than one price. */
export const pricesDiffer = (variants: Pick<Variant, "price">[]): boolean =>
  variants.some(({ price }) => price !== variants[0]?.price);
