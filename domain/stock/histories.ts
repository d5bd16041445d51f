import type { EmptyRow, OnSaleRow, SoldRow } from "#db/demand-histories.server.ts";
import type { History } from "../forecast/history.ts";

/** Three years: a season needs two, and nothing more is learned from older ones. */
export const LONGEST_DAYS = 1_092;

type Books = { onSale: OnSaleRow[]; sold: SoldRow[]; empty: EmptyRow[] };

/** The record of each variant that is for sale, put together from a store's books. */
export function historiesOf({ onSale, sold, empty }: Books): { row: OnSaleRow; history: History }[] {
  const soldOf = new Map(sold.map((row) => [row.variantId, row]));
  const emptyOf = new Map(empty.map((row) => [row.variantId, row]));
  return onSale.map((row) => ({
    row,
    history: historyOf(row, soldOf.get(row.variantId), emptyOf.get(row.variantId)),
  }));
}

/**
 * Day by day until the last that was counted: what was sold, and in which share of each day it could be bought. It begins when the
 * variant was there and to be seen, or was sold, whatever else is noted.
 */
function historyOf(
  { published, backorder, category }: OnSaleRow,
  sold: SoldRow | undefined,
  empty: EmptyRow | undefined,
): History {
  const since = Math.max(sold?.first ?? 0, empty ? Math.min(empty.first, published) : 0);
  const length = Math.min(LONGEST_DAYS, Math.ceil(since));
  const units = new Float64Array(length);
  for (const [back, count] of sold?.days ?? []) if (back <= length) units[length - back] = count;
  if (backorder) return { periodDays: 1, units, onSale: null, category };
  const onSale = new Float64Array(length).fill(1);
  for (const [from, until] of empty?.out ?? [])
    for (let back = Math.min(length, Math.ceil(from)); back > until; back -= 1) {
      // The day is from `back` until a day later.
      const without = Math.min(from, back) - Math.max(until, back - 1);
      onSale[length - back] = Math.max(0, (onSale[length - back] ?? 1) - without);
    }
  return { periodDays: 1, units, onSale, category };
}
