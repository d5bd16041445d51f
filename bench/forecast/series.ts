/** A record of one thing: `units[at]` is of the week `at`, the same week for all of a set. */
export type Series = { name: string; category: string; units: number[] };

/** What forecasts are judged on. */
export type Set = {
  name: string;
  series: Series[];
  /** Forecasts are made before the last week of these many blocks of four, which don't overlap. */
  origins: number;
};
