import { expect, test } from "vitest";
import { forecastOf } from "../forecast/demand.ts";
import { forecastDemand, learnDemand } from "../forecast/forecast-demand.ts";
import type { History } from "../forecast/history.ts";
import { learnPool } from "../forecast/learn-pool.ts";
import { RUN_OUT_SHARES } from "../forecast/run-out.ts";
import { keepKnown, readKnown } from "./known.ts";
import { SERVICES } from "./terms.ts";

/** Busy on one day of the week, and with sales that come in rows: forecasts of these are off, so that shares are put right. */
const store = Array.from({ length: 20 }, (_, item): History => {
  const busy = (day: number) => (day % 7 === 2 ? 5 : day % 3 === 0 ? 1 : 0);
  const isRow = (day: number) => Math.floor(day / (14 + item)) % 2 === 0;
  const units = Array.from({ length: 500 }, (_unit, day) => (isRow(day) ? busy(day) : 0));
  return { periodDays: 1, units, onSale: null, category: "Bags" };
});

test("what is kept tells the same as what was learned, for all shares that are asked for", () => {
  const pool = learnPool(store);
  const kept = readKnown(JSON.parse(JSON.stringify(keepKnown(pool))));
  const shares = [...SERVICES.map((service) => service / 100), ...Object.values(RUN_OUT_SHARES)];
  expect(kept.weekdays).not.toBeNull();
  expect(shares.some((share) => Math.abs(kept.asked("lumpy", share) - share) > 0.01)).toBe(true);
  for (const history of store) {
    const demand = JSON.parse(JSON.stringify(learnDemand(history, pool)));
    const [learned, read] = [forecastDemand(history, pool), forecastOf(demand, kept)];
    for (const days of [1, 3, 28])
      expect(shares.map((share) => read.quantile(days, share))).toEqual(
        shares.map((share) => learned.quantile(days, share)),
      );
    expect(read.expected(10)).toBeCloseTo(learned.expected(10));
  }
});
