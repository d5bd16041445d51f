import { calibrated } from "./calibration.ts";
import { ENOUGH, type DemandClass } from "./demand-class.ts";
import { weeksOf, type History, type Weeks } from "./history.ts";
import { usualOf } from "./kin.ts";
import type { Pool } from "./learn-pool.ts";
import { levelOf } from "./level.ts";
import { atMost, sufficient, type Spread } from "./negative-binomial.ts";
import { demandOver, outlookOf } from "./outlook.ts";
import { quietDays } from "./quiet-days.ts";
import { busyAt } from "./season.ts";
import { BLOCK_WEEKS, knownBefore, trialOf } from "./trial.ts";

export type Forecast = {
  /** Null when there is too little to say. */
  kind: DemandClass | null;
  /** Units a day on sale, in a usual season. */
  rate: number;
  /** Units that are expected in the next `days` days on sale. */
  mean: (days: number) => number;
  /** Null when the record speaks for itself; else what it lacks, and the forecast is mostly that of its category. */
  missing: { sales: number; weeks: number } | null;
  /** The units that suffice for the next `days` days with this share of certainty, 0–1. */
  quantile: (days: number, share: number) => number;
  /** Whether `units` may be gone within `days` days: whether the quantile is as many or more. Faster than the quantile. */
  reaches: (days: number, units: number, share: number) => boolean;
  /** How far off forecasts for four weeks were in the last year, on average; null when there was none to judge. */
  error: Error | null;
  /** Days on sale since the last sale, or since it is on sale; null when it never was. */
  quietDays: number | null;
};

type Error = {
  /** Units in four weeks, whichever way. */
  ours: number;
  /** The same of what sold in the 28 days before. */
  control: number;
  /** How many forecasts this is the mean of. */
  trials: number;
};

/** What will be wanted of a variant, as its own record and its store's others tell. */
export function forecastDemand(history: History, pool: Pool): Forecast {
  const weeks = weeksOf(history);
  const { kin, season } = pool.now;
  const level = levelOf(weeks, weeks.units.length, season);
  const outlook = outlookOf(level, usualOf(kin, weeks.category));
  const demand = (days: number): Spread => demandOver(outlook, weeksIn(days, pool));
  return {
    kind: level.kind,
    rate: outlook.rate / 7,
    mean: (days) => demand(days).mean,
    missing: level.kind
      ? null
      : {
          sales: Math.max(0, ENOUGH.sales - level.sales),
          weeks: Math.max(0, Math.ceil(ENOUGH.weeks - level.weeks)),
        },
    quantile: (days, share) => sufficient(demand(days), calibrated(pool.calibration, level.kind, share)),
    reaches: (days, units, share) =>
      units <= 0 || atMost(demand(days), units - 1) <= calibrated(pool.calibration, level.kind, share),
    error: errorOf(weeks, pool),
    quietDays: quietDays(history),
  };
}

/** For how many usual weeks the next days count: some weekdays are busier than others, and some months. */
function weeksIn(days: number, { weekdays, now }: Pool): number {
  const whole = Math.floor(days / 7);
  let weeks = 0;
  for (let at = 0; at < whole; at += 1) weeks += busyAt(now.season, at);
  const rest = days - whole * 7;
  const part = weekdays
    ? weekdays.reduce((sum, share, day) => sum + share * Math.min(1, Math.max(0, rest - day)), 0)
    : rest;
  return weeks + (part / 7) * busyAt(now.season, whole);
}

function errorOf(weeks: Weeks, { before }: Pool): Error | null {
  let ours = 0;
  let control = 0;
  let trials = 0;
  for (const [at, { kin, season }] of before.entries()) {
    const known = knownBefore(weeks, at + 1);
    if (known < BLOCK_WEEKS) break;
    const usual = usualOf(kin, weeks.category);
    const trial = trialOf(weeks, known, levelOf(weeks, known, season), { usual, season });
    if (!trial) continue;
    ours += Math.abs(trial.demand.mean - trial.sold);
    control += Math.abs(trial.control - trial.sold);
    trials += 1;
  }
  return trials > 0 ? { ours: ours / trials, control: control / trials, trials } : null;
}
