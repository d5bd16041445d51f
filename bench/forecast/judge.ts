import { forecastDemand } from "#domain/forecast/forecast-demand.ts";
import { learnPool } from "#domain/forecast/learn-pool.ts";
import type { History } from "#domain/forecast/history.ts";
import { HORIZON, LEAST_WEEKS, type Series, type SeriesSet } from "./series.ts";

const SHARE = 0.9;

/** Means over all evaluations, in units of what a forecast of "as last week" was off by in the item's own past. */
export type Judged = {
  /** Root mean squared error of the weeks, to that of last week's. */
  rmsse: number;
  /** Error of the four weeks' sum, to four times the mean absolute error of last week's. */
  cumulative: number;
  /** Pinball loss of the 90 % bound of the four weeks' sum, to the same. */
  pinball: number;
  /** How often the sum was within the bound. */
  coverage: number;
  /** All that was forecast to all that was sold. */
  bias: number;
};

export type Judgement = {
  evaluations: number;
  ours: Judged;
  control: Judged;
  zero: Judged;
  /** Of our evaluations by the class that they were forecast as. */
  byClass: Map<string, { evaluations: number; coverage: number }>;
};

/** Makes forecasts from what was known before each origin, and holds them against the four weeks after it. */
export function judge({ series, origins, fromStart = false }: SeriesSet): Judgement {
  const weeks = series[0]?.units.length ?? 0;
  const [ours, control, zero] = [tally(), tally(), tally()];
  const byClass = new Map<string, { evaluations: number; coverage: number }>();
  for (let back = 1; back <= origins; back += 1) {
    const origin = weeks - back * HORIZON;
    const known = series.flatMap((one) => knownAt(one, origin, fromStart));
    const pool = learnPool(known.map(({ history }) => history));
    for (const { history, one } of known) {
      const past = one.units.slice(origin - (history.units.length * history.periodDays) / 7, origin);
      const scale = scaleOf(past);
      if (past.length < LEAST_WEEKS || scale.squared === 0) continue;
      const came = one.units.slice(origin, origin + HORIZON);
      const forecast = forecastDemand(history, pool);
      const velocity = sum(past.slice(-HORIZON)) / HORIZON;
      const bound = forecast.quantile(HORIZON * 7, SHARE);
      ours.add(forecast.expected(HORIZON * 7) / HORIZON, bound, came, scale);
      control.add(velocity, velocity * HORIZON, came, scale);
      zero.add(0, 0, came, scale);
      const kind = byClass.get(forecast.kind ?? "thin") ?? { evaluations: 0, coverage: 0 };
      byClass.set(forecast.kind ?? "thin", kind);
      kind.coverage =
        (kind.coverage * kind.evaluations + (sum(came) <= bound ? 1 : 0)) / (kind.evaluations + 1);
      kind.evaluations += 1;
    }
  }
  return {
    evaluations: ours.count(),
    ours: ours.means(),
    control: control.means(),
    zero: zero.means(),
    byClass,
  };
}

/** Most things are known from their first sale: nobody wrote down since when they were on sale. */
function knownAt(one: Series, origin: number, fromStart: boolean): { one: Series; history: History }[] {
  const first = one.units.findIndex((units) => units > 0);
  if (first === -1 || first >= origin) return [];
  const from = fromStart ? 0 : first;
  const known = one.days
    ? { periodDays: 1 as const, units: one.days.slice(from * 7, origin * 7) }
    : { periodDays: 7 as const, units: one.units.slice(from, origin) };
  return [{ one, history: { ...known, onSale: null, category: one.category } }];
}

type Scale = { squared: number; absolute: number };

function scaleOf(past: readonly number[]): Scale {
  const steps = past.slice(1).map((units, at) => units - (past[at] ?? 0));
  return {
    squared: Math.sqrt(mean(steps.map((step) => step ** 2))),
    absolute: mean(steps.map(Math.abs)),
  };
}

function tally() {
  const all = { rmsse: 0, cumulative: 0, pinball: 0, coverage: 0 };
  let [forecast, sold, count] = [0, 0, 0];
  return {
    add(rate: number, bound: number, came: readonly number[], scale: Scale): void {
      const wanted = sum(came);
      const over = bound - wanted;
      all.rmsse += Math.sqrt(mean(came.map((units) => (units - rate) ** 2))) / scale.squared;
      all.cumulative += Math.abs(wanted - rate * HORIZON) / HORIZON / scale.absolute;
      all.pinball += (over < 0 ? -SHARE * over : (1 - SHARE) * over) / HORIZON / scale.absolute;
      all.coverage += over >= 0 ? 1 : 0;
      forecast += rate * HORIZON;
      sold += wanted;
      count += 1;
    },
    count: () => count,
    means: (): Judged => ({
      rmsse: all.rmsse / count,
      cumulative: all.cumulative / count,
      pinball: all.pinball / count,
      coverage: all.coverage / count,
      bias: forecast / sold,
    }),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
