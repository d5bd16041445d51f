import { portion, shareOut } from "./share.ts";

/** A tax as it applies at a destination. */
export type TaxRule = {
  /** "VAT": what it is called on the bill. */
  name: string;
  /** Basis points: 750 is 7.5 %. */
  rate: number;
  /** Whether prices have it in them already; otherwise it comes on top. */
  included: boolean;
  onDelivery: boolean;
};

/** Something that may be taxed, after what was taken off it, in minor units. Keys must differ. */
export type Taxable = { key: string; amount: number; kind: "goods" | "untaxed" | "delivery" };

/** What one rule comes to, in minor units. */
export type TaxedAmount = { name: string; rate: number; included: boolean; amount: number };

export type Taxed = {
  rules: TaxedAmount[];
  /** All tax, and how much of it is in the prices already. */
  tax: number;
  included: number;
  /** The tax on each taxable, by its key; together they are `tax`. */
  of: Map<string, number>;
};

/**
 * Taxes by all rules of a destination. Each is worked out once on everything it applies to (rounded half up) and then shared out
 * by largest remainder, so that lines add up to it. Rules are not compounded: all are on the price without tax. What is included
 * is `rate / (100 % + all included rates)` of the price; what comes on top is on the price without what is included.
 */
export function taxesOf(taxables: readonly Taxable[], rules: readonly TaxRule[]): Taxed {
  const of = new Map(taxables.map(({ key }) => [key, 0]));
  const amounts = rules.map(() => 0);
  const numbered = rules.map((rule, at) => ({ ...rule, at }));
  const book = (shares: Map<string, number>) => {
    for (const [key, share] of shares) of.set(key, (of.get(key) ?? 0) + share);
  };
  // Goods, and delivery, have different rules, so each has its own sum of included rates.
  for (const group of [goodsAlone, deliveryAlone]) {
    const { items, applies } = group(taxables);
    const inside = numbered.filter((rule) => rule.included && applies(rule));
    const whole = items.reduce((sum, { amount }) => sum + amount, 0);
    const rates = inside.reduce((sum, { rate }) => sum + rate, 0);
    const included = rates === 0 ? 0 : portion(whole, rates, 10_000 + rates);
    if (included > 0) {
      const shares = shareOut(
        included,
        inside.map(({ at, rate }) => ({ key: place(at), weight: rate })),
      );
      for (const { at } of inside) amounts[at] = (amounts[at] ?? 0) + (shares.get(place(at)) ?? 0);
      book(shareOut(included, weighed(items)));
    }
    for (const { at, rate } of numbered.filter((rule) => !rule.included && applies(rule))) {
      const onTop = portion(whole - included, rate, 10_000);
      amounts[at] = (amounts[at] ?? 0) + onTop;
      if (onTop > 0) book(shareOut(onTop, weighed(items)));
    }
  }
  const told = rules.map(({ name, rate, included }, at) => ({
    name,
    rate,
    included,
    amount: amounts[at] ?? 0,
  }));
  return {
    rules: told,
    tax: told.reduce((sum, { amount }) => sum + amount, 0),
    included: told.reduce((sum, { included, amount }) => (included ? sum + amount : sum), 0),
    of,
  };
}

const goodsAlone = (taxables: readonly Taxable[]) => ({
  items: taxables.filter(({ kind }) => kind === "goods"),
  applies: () => true,
});

const deliveryAlone = (taxables: readonly Taxable[]) => ({
  items: taxables.filter(({ kind }) => kind === "delivery"),
  applies: (rule: TaxRule) => rule.onDelivery,
});

const weighed = (items: readonly Taxable[]) => items.map(({ key, amount }) => ({ key, weight: amount }));

/** Rules of one rate take turns by where they stand. */
const place = (at: number): string => String(at).padStart(3, "0");
