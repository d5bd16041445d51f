/** A record of one thing: `units[at]` is of the week `at`, the same week for all of a set. */
export type Series = {
  name: string;
  category: string;
  units: number[];
  /** The same day by day, seven to a week, where forecasts are to be made from days. */
  days?: number[];
};

/** What forecasts are judged on. */
export type SeriesSet = {
  name: string;
  series: Series[];
  /** How many blocks of four weeks, the newest of the set, are forecast, each from what was known before it. */
  origins: number;
  /** Whether everything was on sale from the first week on; else each thing since its first sale. */
  fromStart?: boolean;
};

/** Who is judged has been known for half a year. */
export const LEAST_WEEKS = 26;
export const HORIZON = 4;
