import { CHOOSING, optionParameter, type Chosen } from "#domain/storefront/chosen.ts";
import { minorDigits } from "#domain/money.ts";

/** A list of products as its address says it. */
export type Listed = {
  /** `/search` or `/collections/totes`. */
  path: string;
  q?: string;
  sort: string;
  /** The order that needs no saying. */
  usual: string;
  chosen: Chosen;
  currency: string;
};

/** The parameters of a list, always in the same order; `after` is the cursor of a further page. */
export function parametersOf({ q, sort, usual, chosen, currency }: Listed): [string, string][] {
  return [
    ...(q ? [["q", q] as [string, string]] : []),
    ...chosen.collections.map((handle): [string, string] => ["collection", handle]),
    ...[...chosen.options].flatMap(([axis, values]) =>
      values.map((value): [string, string] => [optionParameter(axis), value]),
    ),
    ...(chosen.min === null ? [] : [["min", plainAmount(chosen.min, currency)] as [string, string]]),
    ...(chosen.max === null ? [] : [["max", plainAmount(chosen.max, currency)] as [string, string]]),
    ...(chosen.inStock ? [["stock", "in"] as [string, string]] : []),
    ...(sort === usual ? [] : [["sort", sort] as [string, string]]),
  ];
}

export function addressOf(listed: Listed, after?: string | null): string {
  const query = new URLSearchParams([
    ...parametersOf(listed),
    ...(after ? [["after", after] as [string, string]] : []),
  ]).toString();
  return query ? `${listed.path}?${query}` : listed.path;
}

/** Minor units as a field takes them: 250000 kobo → "2500", 250050 → "2500.5". */
export const plainAmount = (amount: number, currency: string): string =>
  String(amount / 10 ** minorDigits(currency));

/** Which parameters a list reads; the axes it knows only since it asked. */
export const readByList = ({ axes }: { axes: readonly string[] }): string[] => [
  "sort",
  "after",
  ...CHOOSING,
  ...axes.map(optionParameter),
];
