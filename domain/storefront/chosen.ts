import type { Chosen } from "#db/fitting.server.ts";
import { parseMoney } from "../money.ts";
import { LONGEST_OPTION } from "../product/option-limit.ts";

export type { Chosen } from "#db/fitting.server.ts";

/** More choices than anybody makes; what goes beyond is not read. */
const MOST = 24;
const OPTION = "option.";

/** The parameter under which a value of this axis is chosen, e.g. `option.Colour`. */
export const optionParameter = (axis: string): string => OPTION + axis;

/** Whether a parameter may choose on some axis, which only the database knows to be there. */
export const isOptionParameter = (name: string): boolean => name.startsWith(OPTION);

/** The parameters that choose, besides those of axes. */
export const CHOOSING = ["collection", "min", "max", "stock"] as const;

/** Nothing of all that could be chosen. */
export const NONE_CHOSEN: Chosen = {
  collections: [],
  options: new Map(),
  min: null,
  max: null,
  inStock: false,
};

/**
 * What an address chooses: `collection=totes&option.Colour=Red&option.Colour=Blue&min=1000&stock=in`, prices in whole units
 * of `currency`. Whatever is not understood chooses nothing, and the order of the parameters means nothing.
 */
export function chosenFrom(address: Iterable<[string, string]>, currency: string): Chosen {
  const read = [...address].filter(([name, value]) => value !== "" && fits(axisOf(name)) && fits(value));
  const all = (wanted: string) => read.filter(([name]) => name === wanted).map(([, value]) => value);
  const options = new Map<string, string[]>();
  for (const [name, value] of read
    .filter(([each]) => isOptionParameter(each))
    .toSorted(inOrder)
    .slice(0, MOST)) {
    const axis = axisOf(name);
    const values = options.get(axis) ?? [];
    if (!values.includes(value)) options.set(axis, [...values, value]);
  }
  return {
    collections: [...new Set(all("collection"))].toSorted().slice(0, MOST),
    options,
    min: amount(all("min")[0], currency),
    max: amount(all("max")[0], currency),
    inStock: all("stock")[0] === "in",
  };
}

/** How many single things were chosen; a price range is one. */
export const countChosen = ({ collections, options, min, max, inStock }: Chosen): number =>
  collections.length +
  [...options.values()].flat().length +
  (min === null && max === null ? 0 : 1) +
  (inStock ? 1 : 0);

/** What follows `option.`; of any other parameter, its name. */
const axisOf = (name: string): string => (isOptionParameter(name) ? name.slice(OPTION.length) : name);

const amount = (typed: string | undefined, currency: string): number | null =>
  typed === undefined ? null : parseMoney(typed, currency);

// No text of the database holds a NUL, or half a character. The database counts a character that takes two places here as one.
const fits = (text: string): boolean =>
  text.length <= 2 * LONGEST_OPTION &&
  [...text].length <= LONGEST_OPTION &&
  !text.includes("\0") &&
  text.isWellFormed();

const inOrder = (a: [string, string], b: [string, string]): number =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1;
