import { calibrated } from "./calibration.ts";
import { ENOUGH, type DemandClass } from "./demand-class.ts";
import { weeksOf, type History } from "./history.ts";
import { usualOf } from "./kin.ts";
import type { Pool } from "./learn-pool.ts";
import { levelOf } from "./level.ts";
import { atMost, sufficient, type Spread } from "./negative-binomial.ts";
import { demandOver, outlookOf } from "./outlook.ts";
import { quietDays } from "./quiet-days.ts";
import { busyAt, type Season } from "./season.ts";
import type { Trial } from "./trial.ts";
import type { Weekdays } from "./weekdays.ts";

export type Forecast = {
  /** Null when there is too little to say. */
  kind: DemandClass | null;
  /** Null when the record speaks for itself; else what it lacks, and the forecast is mostly that of its category. */
  missing: { sales: number; weeks: number } | null;
  /** Units a day on sale, over the year. */
  rate: number;
  /** Units that are expected in the next `days` days on sale. */
  expected: (days: number) => number;
  /** The units that suffice for the next `days` days with this share of certainty, 0–1. */
  quantile: (days: number, share: number) => number;
  /** Whether that quantile is `units` or more; faster than the quantile. */
  reaches: (days: number, units: number, share: number) => boolean;
  /** How far off forecasts for four weeks were in the last year, on average; null when there was none to judge. */
  error: ForecastError | null;
  /** Days on sale since the last sale, or since it is on sale; null when it never was. */
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

/** What will be wanted of a variant, as its own record and its store's others tell; its error is known if the pool learned from this very history. */
export function forecastDemand(history: History, pool: Pool): Forecast {
  const { now, calibration, weekdays } = pool;
  const weeks = weeksOf(history);
  const level = levelOf(weeks, weeks.units.length, now.season);
  const { kind } = level;
  const usual = usualOf(now.kin, weeks.category);
  const outlook = outlookOf(level, usual);
  const season = pool.inSeason.has(kind) ? now.season : null;
  const rate =
    season === now.season ? outlook.rate : outlookOf(levelOf(weeks, weeks.units.length, season), usual).rate;
  const demand = (days: number): Spread => demandOver(outlook, weeksIn(days, weekdays, now.season));
  return {
    kind,
    missing: kind
      ? null
      : {
          sales: Math.max(0, ENOUGH.sales - level.sales),
          weeks: Math.max(0, Math.ceil(ENOUGH.weeks - level.weeks)),
        },
    rate: rate / 7,
    expected: (days) => rate * weeksIn(days, weekdays, season),
    quantile: (days, share) => sufficient(demand(days), calibrated(calibration, kind, share)),
    reaches: (days, units, share) =>
      units <= 0 || atMost(demand(days), units - 1) < calibrated(calibration, kind, share),
    error: errorOf(pool.trials.get(history) ?? [], pool.inSeason),
    quietDays: quietDays(history),
  };
}

/** For how many usual weeks the next days count: some weekdays are busier than others, and some months. */
function weeksIn(days: number, weekdays: Weekdays | null, season: Season | null): number {
  const whole = Math.floor(days / 7);
  let weeks = 0;
  for (let at = 0; at < whole; at += 1) weeks += busyAt(season, at);
  const rest = days - whole * 7;
  const part = weekdays
    ? weekdays.reduce((sum, share, day) => sum + share * Math.min(1, Math.max(0, rest - day)), 0)
    : rest;
  return weeks + (part / 7) * busyAt(season, whole);
}

function errorOf(trials: readonly Trial[], inSeason: Pool["inSeason"]): ForecastError | null {
  if (trials.length === 0) return null;
  let [ours, control] = [0, 0];
  for (const trial of trials) {
    const expected = inSeason.has(trial.kind) ? trial.demand.mean : trial.plain;
    ours += Math.abs(expected - trial.sold);
    control += Math.abs(trial.control - trial.sold);
  }
  return { ours: ours / trials.length, control: control / trials.length, trials: trials.length };
}
