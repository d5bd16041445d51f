import { calibrated } from "./calibration.ts";
import { forecastOf, type Demand, type Forecast, type ForecastError } from "./demand.ts";
import { ENOUGH } from "./demand-class.ts";
import { weeksOf, type History } from "./history.ts";
import { usualOf } from "./kin.ts";
import type { Pool } from "./learn-pool.ts";
import { levelOf } from "./level.ts";
import { outlookOf } from "./outlook.ts";
import { quietDays } from "./quiet-days.ts";
import type { Trial } from "./trial.ts";

/** What will be wanted of a variant, as its own record and its store's others tell; its error is known if the pool learned from this very history. */
export const forecastDemand = (history: History, pool: Pool): Forecast =>
  forecastOf(learnDemand(history, pool), {
    weekdays: pool.weekdays,
    season: pool.now.season,
    asked: (kind, share) => calibrated(pool.calibration, kind, share),
  });

/** The same in numbers that can be kept. */
export function learnDemand(history: History, { now, inSeason, trials }: Pool): Demand {
  const weeks = weeksOf(history);
  const level = levelOf(weeks, weeks.units.length, now.season);
  const { kind } = level;
  const usual = usualOf(now.kin, weeks.category);
  const outlook = outlookOf(level, usual);
  const ownSeason = now.season !== null && inSeason.has(kind);
  const rate =
    ownSeason || !now.season ? outlook.rate : outlookOf(levelOf(weeks, weeks.units.length, null), usual).rate;
  return {
    kind,
    missing: kind
      ? null
      : {
          sales: Math.max(0, ENOUGH.sales - level.sales),
          weeks: Math.max(0, Math.ceil(ENOUGH.weeks - level.weeks)),
        },
    outlook,
    rate,
    inSeason: ownSeason,
    error: errorOf(trials.get(history) ?? [], inSeason),
    quietDays: quietDays(history),
  };
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
