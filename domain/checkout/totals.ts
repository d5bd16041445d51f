import { taxesOf, type Taxable, type TaxedAmount, type TaxRule } from "./taxes.ts";

/** A line as it is counted. `key` is its own (its variant); `unitPrice` is minor units, `grams` the weight of one. */
export type CountedLine = {
  key: string;
  unitPrice: number;
  quantity: number;
  grams: number;
  /** Whether taxes apply to it where they apply. */
  taxable: boolean;
};

/** What is taken off a line or off the delivery, in minor units. `source` says by what, to tell it apart afterwards. */
export type Reduction =
  | { on: "line"; line: string; amount: number; source: string }
  | { on: "delivery"; amount: number; source: string };

/** Everything that decides what a checkout costs. Amounts are minor units of one currency. */
export type Counted = {
  lines: readonly CountedLine[];
  /** The price of the delivery that was chosen, before reductions: 0 for pickup. Null while none is chosen. */
  delivery: number | null;
  /** Those of the destination, see `taxRulesFor`. */
  taxes: readonly TaxRule[];
  /** Taken off in this order, each as far as there is something left to take it off. */
  reductions: readonly Reduction[];
  /** What the gift cards hold together. */
  giftCardMoney: number;
};

export type LineTotals = { key: string; total: number; discount: number; tax: number };

/**
 * What a checkout costs, in minor units: `total = subtotal − discount + delivery + tax − taxIncluded` and
 * `due = total − giftCard`. Nothing is negative, and all parts add up to the last unit.
 */
export type Totals = {
  /** The lines at their prices, before anything is taken off. */
  subtotal: number;
  /** Taken off the lines and the delivery together. */
  discount: number;
  /** How much of `discount` is taken off the delivery. */
  deliveryDiscount: number;
  /** Before `deliveryDiscount`. */
  delivery: number;
  /** All tax that is in `total`. */
  tax: number;
  /** How much of `tax` is in the prices already; the rest came on top. */
  taxIncluded: number;
  /** The tax on the delivery alone; those on the lines are theirs. */
  deliveryTax: number;
  /** What each rule comes to. Rules that come to nothing are here too, so that a page can say "VAT 0". */
  taxes: TaxedAmount[];
  total: number;
  /** Paid by gift cards, never more than `total`. */
  giftCard: number;
  /** Left to pay. */
  due: number;
  /** In the order they came in. */
  lines: LineTotals[];
  /** What each reduction took off, in the order they came in; less than asked for where nothing was left. */
  reduced: { source: string; on: Reduction["on"]; line: string | null; amount: number }[];
};

/**
 * The one place where a checkout is counted: prices, then reductions, then taxes on what is left, then gift cards, which are money
 * and so come last. Pure; the order of the lines changes nothing but the order of what is answered. Throws `RangeError` for
 * amounts that are negative or no whole numbers, and when two lines have one key or a reduction names a line that is not there.
 */
export function countTotals({ lines, delivery, taxes, reductions, giftCardMoney }: Counted): Totals {
  requireWhole(lines, delivery ?? 0, giftCardMoney, reductions);
  const price = new Map(lines.map((line) => [line.key, line.unitPrice * line.quantity]));
  if (price.size < lines.length) throw new RangeError("Two lines have the same key");
  const { off, deliveryDiscount, reduced } = takeOff(price, delivery ?? 0, reductions);

  const discountOf = (key: string) => off.get(key) ?? 0;
  const goods = lines.map(({ key, taxable }): Taxable => ({
    key: `line ${key}`,
    amount: (price.get(key) ?? 0) - discountOf(key),
    kind: taxable ? "goods" : "untaxed",
  }));
  const brought: Taxable = { key: "delivery", amount: (delivery ?? 0) - deliveryDiscount, kind: "delivery" };
  const taxed = taxesOf([...goods, brought], taxes);

  const subtotal = sum([...price.values()]);
  const discount = sum([...off.values()]) + deliveryDiscount;
  const total = subtotal - discount + (delivery ?? 0) + taxed.tax - taxed.included;
  const giftCard = Math.min(giftCardMoney, total);
  return {
    subtotal,
    discount,
    deliveryDiscount,
    delivery: delivery ?? 0,
    tax: taxed.tax,
    taxIncluded: taxed.included,
    deliveryTax: taxed.of.get("delivery") ?? 0,
    taxes: taxed.rules,
    total,
    giftCard,
    due: total - giftCard,
    lines: lines.map(({ key }) => ({
      key,
      total: price.get(key) ?? 0,
      discount: discountOf(key),
      tax: taxed.of.get(`line ${key}`) ?? 0,
    })),
    reduced,
  };
}

/**
 * What the goods weigh (grams) and cost after reductions (minor units): what rates of delivery go by, so it is known before one
 * is chosen. Reductions on the delivery change neither.
 */
export function measureGoods(
  lines: readonly CountedLine[],
  reductions: readonly Reduction[],
): { grams: number; value: number } {
  const counted = countTotals({ lines, delivery: null, taxes: [], reductions, giftCardMoney: 0 });
  return {
    grams: sum(lines.map((line) => line.grams * line.quantity)),
    value: counted.subtotal - (counted.discount - counted.deliveryDiscount),
  };
}

function takeOff(price: ReadonlyMap<string, number>, delivery: number, reductions: readonly Reduction[]) {
  const left = new Map(price);
  let deliveryLeft = delivery;
  const reduced = reductions.map((reduction) => {
    const { on, source } = reduction;
    if (reduction.on === "delivery") {
      const amount = Math.min(reduction.amount, deliveryLeft);
      deliveryLeft -= amount;
      return { source, on, line: null, amount };
    }
    const before = left.get(reduction.line);
    if (before === undefined) throw new RangeError("A reduction names a line that is not there");
    const amount = Math.min(reduction.amount, before);
    left.set(reduction.line, before - amount);
    return { source, on, line: reduction.line, amount };
  });
  const off = new Map([...price].map(([key, full]) => [key, full - (left.get(key) ?? 0)]));
  return { off, deliveryDiscount: delivery - deliveryLeft, reduced };
}

function requireWhole(
  lines: readonly CountedLine[],
  delivery: number,
  giftCardMoney: number,
  reductions: readonly Reduction[],
): void {
  const all = [
    ...lines.flatMap(({ unitPrice, quantity, grams }) => [unitPrice, quantity, grams, unitPrice * quantity]),
    ...reductions.map(({ amount }) => amount),
    delivery,
    giftCardMoney,
  ];
  if (!all.every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new RangeError("Amounts are whole numbers of minor units, zero or more");
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
