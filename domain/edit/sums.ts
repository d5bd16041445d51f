import { portion, shareOut } from "../checkout/share.ts";
import type { TaxedAmount } from "../checkout/taxes.ts";
import { countTotals } from "../checkout/totals.ts";

/** A line as it is counted anew. Minor units. */
export type CountedLine = {
  id: string;
  quantity: number;
  unitPrice: number;
  discount: number;
  taxable: boolean;
};

/** What of an order decides what it comes to after a change. Minor units. */
export type Countable = {
  discount: number;
  deliveryDiscount: number;
  delivery: number;
  taxes: TaxedAmount[];
  lines: CountedLine[];
};

/** What an order comes to. Minor units. */
export type EditedSums = {
  subtotal: number;
  discount: number;
  tax: number;
  taxIncluded: number;
  taxes: TaxedAmount[];
  total: number;
  /** The tax on each line, by its id. */
  lineTax: Map<string, number>;
};

/**
 * What an order comes to with other lines: counted as every checkout is, at the tax rates that it was placed with. Delivery costs
 * what was agreed, and the tax on it stays. Pure.
 */
export function recount(order: Countable, lines: readonly CountedLine[]): EditedSums {
  const before = countGoods(order.lines, order.taxes);
  const after = countGoods(lines, order.taxes);
  // What is not of the goods is of the delivery.
  const taxes = order.taxes.map((tax, at) => ({
    ...tax,
    amount: Math.max(0, tax.amount - (before.taxes[at]?.amount ?? 0)) + (after.taxes[at]?.amount ?? 0),
  }));
  const tax = sum(taxes);
  const taxIncluded = sum(taxes.filter(({ included }) => included));
  const discount = after.discount + order.deliveryDiscount;
  return {
    subtotal: after.subtotal,
    discount,
    tax,
    taxIncluded,
    taxes,
    total: after.subtotal - discount + order.delivery + tax - taxIncluded,
    lineTax: after.lineTax,
  };
}

/** Goods alone, with these taxes. Pure; minor units. */
export function countGoods(lines: readonly CountedLine[], taxes: readonly TaxedAmount[]) {
  const { lines: counted, ...sums } = countTotals({
    lines: lines.map(({ id, ...line }) => ({ ...line, key: id, grams: 0 })),
    delivery: null,
    taxes: taxes.map(({ name, rate, included }) => ({ name, rate, included, onDelivery: false })),
    reductions: lines.map(({ id, discount }) => ({ on: "line", line: id, amount: discount, source: "" })),
    giftCardMoney: 0,
  });
  return { ...sums, lineTax: new Map(counted.map(({ key, tax }) => [key, tax])) };
}

/** What is taken off so many of a line, of which `whole` had `discount` taken off: each keeps its share. */
export const discountOf = (discount: number, part: number, whole: number): number =>
  whole === 0 ? 0 : portion(discount, part, whole);

/** What each discount on goods takes off when together they take off `left`; those on the delivery stay. */
export function sharedDiscounts(
  discounts: readonly { id: string; class: string; amount: number }[],
  left: number,
): { id: string; amount: number }[] {
  const onGoods = discounts.filter((one) => one.class !== "shipping");
  if (onGoods.length === 0) return [];
  const shares = shareOut(
    left,
    onGoods.map(({ id, amount }) => ({ key: id, weight: amount })),
  );
  return onGoods.map(({ id }) => ({ id, amount: shares.get(id) ?? 0 }));
}

const sum = (taxes: readonly { amount: number }[]): number =>
  taxes.reduce((all, { amount }) => all + amount, 0);
