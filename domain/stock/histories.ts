import type { HistoryRow } from "#db/demand-histories.server.ts";
import type { History } from "../forecast/history.ts";

/** Three years: a season needs two, and nothing more is learned from older ones. */
export const LONGEST_DAYS = 1_092;

/** A variant's record day by day until the day that was counted last: what was sold, and in which share of each day it could be bought. */
export function historyOf({ since, sold, out, backorder, category }: HistoryRow): History {
  const length = since === null ? 0 : Math.min(LONGEST_DAYS, Math.max(0, Math.ceil(since)));
  const units = new Float64Array(length);
  for (const [back, count] of sold) if (back >= 1 && back <= length) units[length - back] = count;
  if (backorder) return { periodDays: 1, units, onSale: null, category };
  const onSale = new Float64Array(length).fill(1);
  for (const [from, until] of out)
    for (let back = Math.min(length, Math.ceil(from)); back > until; back -= 1) {
      // The day is from `back` until a day later.
      const without = Math.min(from, back) - Math.max(until, back - 1);
      onSale[length - back] = Math.max(0, (onSale[length - back] ?? 1) - without);
    }
  return { periodDays: 1, units, onSale, category };
}
