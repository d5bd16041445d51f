import { newestKnown, type KnownRow } from "#db/forecasts.server.ts";
import type { StockRow } from "#db/stock-list.server.ts";
import { stockTerms } from "#db/stock-terms.server.ts";
import type { StoreContext } from "../context.ts";
import { forecastOf, type Demand, type Known } from "../forecast/demand.ts";
import { firstShort, type Stock } from "../forecast/first-short.ts";
import { judgeStock, type StockJudgement } from "../forecast/judge-stock.ts";
import { restock, type Advice } from "../forecast/restock.ts";
import { RUN_OUT_SHARES } from "../forecast/run-out.ts";
import { dayIn, daysBetween, plusDays, type Day } from "../store/day.ts";
import { readKnown, type KeptKnown } from "./known.ts";
import { USUAL_TERMS, type StockTerms } from "./terms.ts";

/** How long what is there will last, and what to do about it. Where too little is known (`missing`) neither is said. */
export type StockPlan = {
  /** Units that suppliers are to bring. */
  coming: number;
  /** Null before the first night's forecast, and of what is not on sale. */
  outlook: {
    /** Days until it is gone, counting today; null for more than a year. In eight of ten cases it is from `early` until `late`. */
    lasts: { early: number | null; likely: number | null; late: number | null } | null;
    /** Null when nothing has to be ordered within a year. */
    advice: Advice | null;
    /** What does not sell is known without a forecast. */
    judgement: StockJudgement | null;
    /** Units that are expected in four weeks. */
    expected: number;
    quietDays: number | null;
    missing: Demand["missing"];
    error: Demand["error"];
  } | null;
};

export type PlannedRow = Omit<StockRow, "forecast"> & { plan: StockPlan };

/** What plans are made from, to be asked for beside the rows. */
export const planBooks = () => ({ said: stockTerms(), newest: newestKnown() });

type PlanBooks = { said: StockTerms | null; newest: KnownRow | null };

/** How rows of this store are planned today. */
export function planner(shop: StoreContext, { said, newest }: PlanBooks) {
  const terms = said ?? USUAL_TERMS;
  const today = dayIn(shop.store.timeZone, shop.now());
  const known = newest && readKnown(newest.known as unknown as KeptKnown);
  const plan = (row: StockRow): StockPlan => planOf(row, known, terms, today);
  return {
    terms,
    today,
    plan,
    /** The row with its plan in place of the numbers that it is made of. */
    planned: ({ forecast, ...row }: StockRow): PlannedRow => ({ ...row, plan: plan({ ...row, forecast }) }),
  };
}

/** Reckons with what is there now, whenever the demand was forecast. */
function planOf(row: StockRow, known: Known | null, terms: StockTerms, today: Day): StockPlan {
  const coming = row.coming.reduce((sum, { units }) => sum + units, 0);
  if (!row.forecast || !known) return { coming, outlook: null };
  const demand = row.forecast.demand as unknown as Demand;
  const late = Math.max(0, daysBetween(plusDays(row.forecast.day, 1), today));
  const forecast = forecastOf(demand, known, late);
  const stock: Stock = { today, units: row.stock, incoming: row.coming };
  const until = (share: number) => firstShort(forecast, stock, share);
  const { leadDays, reviewDays, service, overDays, quietDays } = terms;
  const enough = demand.missing === null;
  const judgement = judgeStock(forecast, row.stock, { coverDays: overDays, quietDays });
  return {
    coming,
    outlook: {
      lasts: enough
        ? {
            early: until(RUN_OUT_SHARES.early),
            likely: until(RUN_OUT_SHARES.likely),
            late: until(RUN_OUT_SHARES.late),
          }
        : null,
      advice: enough
        ? restock(forecast, stock, { leadDays, reviewDays, service: service / 100, pack: 1, least: 1 })
        : null,
      judgement: enough || judgement.state === "dead" ? judgement : null,
      expected: forecast.expected(28),
      quietDays: demand.quietDays,
      missing: demand.missing,
      error: demand.error,
    },
  };
}
