import { firstShort, type Stock } from "./first-short.ts";
import type { Forecast } from "./demand.ts";
import { plusDays, type Day } from "../store/day.ts";

/** The days on which stock runs out, null for later than in a year. In eight of ten cases it is from `early` until `late`. */
export type RunOut = { early: Day | null; likely: Day | null; late: Day | null };

/** How certain it is that things are gone by then. */
export const RUN_OUT_SHARES = { early: 0.9, likely: 0.5, late: 0.1 } as const;

/** When what is there, and what is on order, will be gone. */
export function runOut(forecast: Forecast, stock: Stock): RunOut {
  const dayOf = (share: number): Day | null => {
    const day = firstShort(forecast, stock, share);
    return day === null ? null : plusDays(stock.today, day - 1);
  };
  return {
    early: dayOf(RUN_OUT_SHARES.early),
    likely: dayOf(RUN_OUT_SHARES.likely),
    late: dayOf(RUN_OUT_SHARES.late),
  };
}
