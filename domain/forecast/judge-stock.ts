import type { Forecast } from "./demand.ts";

export type Limits = {
  /** More days of cover than this are too many. */
  coverDays: number;
  /** After so many days on sale without a sale, stock is dead. */
  quietDays: number;
};

export type StockJudgement = {
  state: "none" | "fine" | "over" | "dead";
  /** How long stock lasts at the expected rate; null when nothing is expected to sell. */
  coverDays: number | null;
  /** Units beyond what sells within the limit. */
  surplus: number;
};

/** Whether there is too much of something, or it does not sell at all. */
export function judgeStock(forecast: Forecast, units: number, limits: Limits): StockJudgement {
  if (units <= 0) return { state: "none", coverDays: 0, surplus: 0 };
  const coverDays = forecast.rate > 0 ? units / forecast.rate : null;
  if (forecast.quietDays !== null && forecast.quietDays >= limits.quietDays)
    return { state: "dead", coverDays, surplus: units };
  if (coverDays === null || coverDays <= limits.coverDays) return { state: "fine", coverDays, surplus: 0 };
  return { state: "over", coverDays, surplus: units - Math.ceil(forecast.rate * limits.coverDays) };
}
