import type { DemandClass } from "./demand-class.ts";
import { atMost, sufficient, type Spread } from "./negative-binomial.ts";
import { demandOver, type Outlook } from "./outlook.ts";
import { busyAt } from "./season.ts";

/** What a variant will be asked for, in numbers that can be kept: with what its store knows they make a forecast. */
export type Demand = {
  /** Null when there is too little to say. */
  kind: DemandClass | null;
  /** Null when the record speaks for itself; else what it lacks, and the forecast is mostly that of its category. */
  missing: { sales: number; weeks: number } | null;
  outlook: Outlook;
  /** Units a week on sale, over the year. */
  rate: number;
  /** Whether what is expected goes by the store's season; bounds do anyway. */
  inSeason: boolean;
  error: ForecastError | null;
  quietDays: number | null;
};

export type ForecastError = {
  /** Units in four weeks, whichever way. */
  ours: number;
  /** The same of what sold in the 28 days before. */
  control: number;
  /** How many forecasts this is the mean of. */
  trials: number;
};

/** What a store knows of all its variants. */
export type Known = {
  /** How busy each weekday is, the first that of the first day that is forecast; they sum to 7. Null: all alike. */
  weekdays: ArrayLike<number> | null;
  /** How busy each week of a year is, the first the one that comes; they average to 1. Null: all alike. */
  season: ArrayLike<number> | null;
  /** The share to ask of a forecast of this class so that it holds in `share` of all cases. */
  asked: (kind: DemandClass | null, share: number) => number;
};

export type Forecast = Pick<Demand, "kind" | "missing" | "error" | "quietDays"> & {
  /** Units a day on sale, over the year. */
  rate: number;
  /** Units that are expected in the next `days` days on sale. */
  expected: (days: number) => number;
  /** The units that suffice for the next `days` days with this share of certainty, 0–1. */
  quantile: (days: number, share: number) => number;
  /** Whether that quantile is `units` or more; faster than the quantile. */
  reaches: (days: number, units: number, share: number) => boolean;
};

/** What will be wanted, from `late` days after the first that was forecast. */
export function forecastOf(
  { kind, outlook, rate, inSeason, ...rest }: Demand,
  known: Known,
  late = 0,
): Forecast {
  const weeks = (days: number, season: Known["season"]) =>
    weeksIn(late + days, known.weekdays, season) - weeksIn(late, known.weekdays, season);
  const demand = (days: number): Spread => demandOver(outlook, weeks(days, known.season));
  return {
    kind,
    ...rest,
    rate: rate / 7,
    expected: (days) => rate * weeks(days, inSeason ? known.season : null),
    quantile: (days, share) => sufficient(demand(days), known.asked(kind, share)),
    reaches: (days, units, share) => units <= 0 || atMost(demand(days), units - 1) < known.asked(kind, share),
  };
}

/** For how many usual weeks the next days count: some weekdays are busier than others, and some months. */
function weeksIn(days: number, weekdays: Known["weekdays"], season: Known["season"]): number {
  const whole = Math.floor(days / 7);
  let weeks = 0;
  for (let at = 0; at < whole; at += 1) weeks += busyAt(season, at);
  const rest = days - whole * 7;
  let part = weekdays ? 0 : rest;
  if (weekdays)
    for (let day = 0; day < rest; day += 1) part += (weekdays[day] ?? 1) * Math.min(1, rest - day);
  return weeks + (part / 7) * busyAt(season, whole);
}
