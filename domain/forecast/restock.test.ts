import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stock } from "./first-short.ts";
import type { Forecast } from "./demand.ts";
import { forecastDemand } from "./forecast-demand.ts";
import { judgeStock } from "./judge-stock.ts";
import { learnPool } from "./learn-pool.ts";
import { restock } from "./restock.ts";
import { runOut } from "./run-out.ts";
import { daysBetween } from "../store/day.ts";

/** Two a day, certain to the unit: what comes out can be counted on fingers. */
const certain: Forecast = {
  kind: "smooth",
  missing: null,
  rate: 2,
  expected: (days) => 2 * days,
  quantile: (days) => 2 * days,
  reaches: (days, units) => 2 * days >= units,
  error: null,
  quietDays: 0,
};
const stock = (units: number, incoming: Stock["incoming"] = []): Stock => ({
  today: "2026-12-01",
  units,
  incoming,
});
const terms = { leadDays: 5, reviewDays: 7, service: 0.95, pack: 1, least: 0 };

describe("running out", () => {
  test.each([
    [0, "2026-12-01"],
    [-3, "2026-12-01"],
    [2, "2026-12-01"],
    [3, "2026-12-02"],
    [20, "2026-12-10"],
    [730, "2027-11-30"],
    [731, null],
  ])("%d units are gone on %s", (units, day) => {
    expect(runOut(certain, stock(units)).likely).toBe(day);
  });

  test.each([
    ["in time", [{ day: "2026-12-05", units: 10 }], "2026-12-10"],
    ["too late", [{ day: "2026-12-06", units: 10 }], "2026-12-05"],
    ["overdue", [{ day: "2026-11-20", units: 10 }], "2026-12-10"],
    [
      "in two parts",
      [
        { day: "2026-12-09", units: 4 },
        { day: "2026-12-05", units: 10 },
      ],
      "2026-12-12",
    ],
  ])("with ten more that come %s", (_, incoming, day) => {
    expect(runOut(certain, stock(10, incoming)).likely).toBe(day);
  });

  test("is early, likely, late, in this order, and earlier with less", () => {
    const histories = [3, 0, 7].map((seed) => ({
      periodDays: 7 as const,
      units: Array.from({ length: 60 }, (_, week) => ((week * 7 + seed) % 5) * (week % 3)),
      onSale: null,
      category: "Bags",
    }));
    const pool = learnPool(histories);
    const forecasts = histories.map((history) => forecastDemand(history, pool));
    const days = (units: number, forecast: Forecast) => {
      const { early, likely, late } = runOut(forecast, stock(units));
      return [early, likely, late].map((day) => (day ? daysBetween("2026-12-01", day) : 999));
    };
    fc.assert(
      fc.property(fc.nat(300), fc.constantFrom(...forecasts), (units, forecast) => {
        const found = days(units, forecast);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        days(units + 10, forecast).forEach((day, at) => expect(day).toBeGreaterThanOrEqual(found[at] ?? 0));
      }),
    );
  });
});

describe("restocking", () => {
  test("in time: it is there on the day on which the rest may be gone, and lasts until the next could be", () => {
    // Gone on the evening of day 15, so it comes in the morning of day 15 and is ordered five days before.
    expect(restock(certain, stock(30), terms)).toEqual({ units: 2 * 21 - 30, by: "2026-12-10", lateDays: 0 });
  });

  test("late: today, and it is said how late", () => {
    expect(restock(certain, stock(4), terms)).toEqual({ units: 2 * 12 - 4, by: "2026-12-01", lateDays: 4 });
  });

  test("what was sold and is still to come is ordered too", () => {
    expect(restock(certain, stock(-3), terms)?.units).toBe(2 * 12 + 3);
  });

  test("by the pack, and no fewer than the supplier sends", () => {
    expect(restock(certain, stock(4), { ...terms, pack: 12 })?.units).toBe(24);
    expect(restock(certain, stock(4), { ...terms, pack: 12, least: 30 })?.units).toBe(36);
  });

  test("what is on order counts; nothing is advised where it is enough, or for longer than a year", () => {
    // Gone on day 7, so ordered on day 2, for thirteen days from today.
    const incoming = [{ day: "2026-12-02", units: 10 }];
    expect(restock(certain, stock(4, incoming), terms)).toEqual({
      units: 2 * 13 - 14,
      by: "2026-12-02",
      lateDays: 0,
    });
    expect(restock(certain, stock(4, [{ day: "2026-12-02", units: 1000 }]), terms)).toBeNull();
    expect(restock(certain, stock(10_000), terms)).toBeNull();
  });
});

test("what comes after the days that an order is to cover helps none of them", () => {
  // Ordered today for twelve days, so until the evening of the 12th.
  const after = (day: string) => restock(certain, stock(4, [{ day, units: 5 }]), terms)?.units;
  expect(after("2026-12-13")).toBe(2 * 12 - 4);
  expect(after("2026-12-12")).toBe(2 * 12 - 9);
});

describe("too much", () => {
  const limits = { coverDays: 90, quietDays: 60 };
  test.each([
    ["none", 0, {}, 0],
    ["fine", 180, {}, 0],
    ["over", 200, {}, 20],
    ["dead", 10, { quietDays: 60 }, 10],
    ["fine", 10, { rate: 0, quietDays: 3 }, 0],
    ["fine", 10, { rate: 0, quietDays: null }, 0],
  ] as const)("%s: %d units", (state, units, other, surplus) => {
    expect(judgeStock({ ...certain, ...other }, units, limits)).toMatchObject({ state, surplus });
  });
});
