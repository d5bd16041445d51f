import { forecastDemand } from "#domain/forecast/forecast-demand.ts";
import type { History } from "#domain/forecast/history.ts";
import { learnPool } from "#domain/forecast/learn-pool.ts";
import { restock } from "#domain/forecast/restock.ts";
import { runOut } from "#domain/forecast/run-out.ts";
import { fileSet } from "./forecast/file.ts";
import { judge, type Judged } from "./forecast/judge.ts";
import { madeSets } from "./forecast/made.ts";
import type { SeriesSet } from "./forecast/series.ts";
import { superstoreSets } from "./forecast/superstore.ts";
import type { Bench, Tell } from "./support/emit.ts";
import { middle } from "./support/rounds.ts";

/** `--data FILE.csv` judges the same on anyone's data. */
export const options = ["data"] as const;

/** A long record, a short one, and one in days. */
const TIMED = new Set(["product", "made_poisson", "made_days"]);
const ROUNDS = 5;
const ITEMS = 1_000;
const TERMS = { leadDays: 14, reviewDays: 7, service: 0.95, pack: 1, least: 0 };

/**
 * Forecasts of what sells in four weeks, made before each of several such blocks from what was known by then, beside what most shops go
 * by: what sold in the last 28 days. How each figure is defined is said in `forecast/judge.ts`.
 */
export const bench: Bench = async (tell, { data }) => {
  const sets = data ? [await setOf(data)] : [...(await superstoreSets()), ...madeSets()];
  for (const set of sets) tellSet(tell, set);
  for (const set of data ? sets : sets.filter(({ name }) => TIMED.has(name)))
    tell(`${set.name}_cpu_ms_per_1000`, msPerThousand(set), "ms");
};

async function setOf(path: string): Promise<SeriesSet> {
  try {
    return await fileSet(path);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

function tellSet(tell: Tell, set: SeriesSet): void {
  const { evaluations, ours, control, zero, byClass } = judge(set);
  tell(`${set.name}_evaluations`, evaluations, "evaluations");
  if (evaluations === 0) {
    console.error(`${set.name}: no series has half a year with sales in it.`);
    return;
  }
  tellAll(tell, `${set.name}_ours`, ours);
  tellAll(tell, `${set.name}_velocity`, control);
  // Absolute errors are smallest for whoever says little: what nothing at all scores belongs beside them.
  tell(`${set.name}_zero_cumulative`, zero.cumulative, "scaled");
  for (const [kind, { coverage, evaluations }] of byClass) {
    tell(`${set.name}_${kind}_evaluations`, evaluations, "evaluations");
    tell(`${set.name}_${kind}_coverage`, coverage, "share");
  }
}

function tellAll(tell: Tell, name: string, judged: Judged): void {
  tell(`${name}_rmsse`, judged.rmsse, "scaled");
  tell(`${name}_cumulative`, judged.cumulative, "scaled");
  tell(`${name}_pinball`, judged.pinball, "scaled");
  tell(`${name}_coverage`, judged.coverage, "share");
  tell(`${name}_forecast_to_sold`, judged.bias, "ratio");
}

/** CPU time of all that a night does for a thousand things: what the store teaches, and of each its forecast, when it runs out, what to order. */
function msPerThousand({ series }: SeriesSet): number {
  const histories = Array.from({ length: ITEMS }, (_, at): History => {
    const { units = [], days, category = "" } = series[at % series.length] ?? {};
    return { periodDays: days ? 1 : 7, units: days ?? units, onSale: null, category };
  });
  const took = Array.from({ length: ROUNDS }, () => {
    const started = process.cpuUsage();
    const pool = learnPool(histories);
    for (const history of histories) {
      const forecast = forecastDemand(history, pool);
      const stock = { today: "2026-12-01", units: Math.ceil(forecast.expected(30)), incoming: [] };
      runOut(forecast, stock);
      restock(forecast, stock, TERMS);
    }
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return middle(took);
}
