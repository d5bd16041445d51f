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
/** More in a period is a slip of the pen. */
const MOST = 1_000_000_000;
/** One sale in the first minutes does not make hundreds a day. */
const LEAST_SHARE = 0.05;

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
    const went = Math.min(MOST, Math.round(plain(units[at])));
    const share = onSale ? shareOf(plain(onSale[at]), went > 0) : 1;
    sold[week] = (sold[week] ?? 0) + went;
    open[week] = (open[week] ?? 0) + share;
  }
  // Summed first: seven sevenths are not one, and a whole week is.
  for (let week = 0; week < count; week += 1) open[week] = (open[week] ?? 0) / perWeek;
  const first = open.findIndex((share) => share > 0);
  const from = first === -1 ? count : first;
  return { units: sold.subarray(from), onSale: open.subarray(from), category };
}

function shareOf(noted: number, sold: boolean): number {
  if (sold && noted === 0) return 1;
  if (noted >= LEAST_SHARE) return Math.min(1, noted);
  return sold ? LEAST_SHARE : 0;
}

const plain = (value: number | undefined): number =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : 0;
