/** What a variant did, day by day or week by week, the oldest first; the histories of a store all end on the same day. */
export type History = {
  /** How long each period is. */
  periodDays: 1 | 7;
  /** Units sold in each. */
  units: ArrayLike<number>;
  /** The share of each, 0–1, in which it could be bought: visible and in stock. Null when that was always so. */
  onSale: ArrayLike<number> | null;
  /** Its kin: what sold too little to be judged alone is judged with them. */
  category: string;
};

/** The same in weeks counted back from the end, from the first in which it was on sale. */
export type Weeks = {
  units: Float64Array;
  /** The share of each week in which it could be bought, 0–1. */
  onSale: Float64Array;
  category: string;
};

const WEEK = 7;

/**
 * Days become weeks, whose chance effects are fewer and which have no weekday. A first week that began before the history is on
 * sale for its part. What was sold was on sale, whatever is noted; negative units (more came back than went) count as none.
 */
export function weeksOf({ periodDays, units, onSale, category }: History): Weeks {
  const perWeek = WEEK / periodDays;
  const count = Math.ceil(units.length / perWeek);
  const sold = new Float64Array(count);
  const open = new Float64Array(count);
  const early = count * perWeek - units.length;
  for (let at = 0; at < units.length; at += 1) {
    const week = Math.floor((at + early) / perWeek);
    const went = plain(units[at]);
    const share = onSale ? Math.min(1, plain(onSale[at])) : 1;
    sold[week] = (sold[week] ?? 0) + went;
    open[week] = (open[week] ?? 0) + (went > 0 && share === 0 ? 1 : share) / perWeek;
  }
  const first = open.findIndex((share) => share > 0);
  const from = first === -1 ? count : first;
  return { units: sold.subarray(from), onSale: open.subarray(from), category };
}

const plain = (value: number | undefined): number =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : 0;
