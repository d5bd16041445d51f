import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecastDemand } from "./forecast-demand.ts";
import type { History } from "./history.ts";
import { learnPool } from "./learn-pool.ts";

/** Numbers of 0–1 that are the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function poisson(mean: number, next: () => number): number {
  let [units, left] = [0, next()];
  for (let one = Math.exp(-mean); left > one && units < 1000; one *= mean / units) {
    left -= one;
    units += 1;
  }
  return units;
}

const weekly = (units: number[], category = "Bags"): History => ({
  periodDays: 7,
  units,
  onSale: null,
  category,
});
const alone = (history: History) => forecastDemand(history, learnPool([history]));

/** A hundred products of one category that each sell four a week by chance. */
const next = random(7);
const store = Array.from({ length: 100 }, () => weekly(Array.from({ length: 80 }, () => poisson(4, next))));
const pool = learnPool(store);

describe("demand by chance alone", () => {
  const forecasts = store.map((history) => forecastDemand(history, pool));

  test("is found", () => {
    const mean = forecasts.reduce((sum, { rate }) => sum + rate * 7, 0) / forecasts.length;
    expect(mean).toBeCloseTo(4, 0);
    expect(forecasts.every(({ missing }) => missing === null)).toBe(true);
  });

  test.each([7, 28, 56])("its 90 %% bound holds in nine of ten cases over %d days", (days) => {
    const wanted = store.map(() => poisson((4 * days) / 7, next));
    const held = forecasts.filter((forecast, at) => (wanted[at] ?? 0) <= forecast.quantile(days, 0.9)).length;
    expect(held).toBeGreaterThanOrEqual(82);
    expect(held).toBeLessThanOrEqual(98);
  });

  test("its error is said, and is less than that of the last 28 days", () => {
    const sum = (of: "ours" | "control") => forecasts.reduce((sum, { error }) => sum + (error?.[of] ?? 0), 0);
    expect(forecasts[0]?.error?.trials).toBe(13);
    expect(sum("ours")).toBeLessThan(sum("control"));
  });
});

describe("too little to say", () => {
  test("a new product has what is usual in its category, and what it lacks is said", () => {
    const added = forecastDemand(weekly([]), pool);
    expect(added).toMatchObject({
      kind: null,
      missing: { sales: 4, weeks: 8 },
      error: null,
      quietDays: null,
    });
    expect(added.rate * 7).toBeGreaterThan(3);
    expect(added.rate * 7).toBeLessThan(5);
  });

  test("one sale is judged mostly by the category, and years without a sale are not", () => {
    const one = forecastDemand(weekly([1, 0]), pool);
    expect(one.missing).toEqual({ sales: 3, weeks: 6 });
    expect(one.rate * 7).toBeGreaterThan(1);
    const never = forecastDemand(weekly(Array.from({ length: 104 }, () => 0)), pool);
    expect(never.rate * 7).toBeLessThan(0.1);
    expect(never.quietDays).toBe(728);
  });

  test("an unknown category is judged by the store", () => {
    expect(forecastDemand(weekly([], "Hats"), pool).rate).toBeGreaterThan(0);
  });

  test("a store that sold nothing expects nothing", () => {
    const forecast = alone(weekly([0, 0, 0]));
    expect(forecast.rate).toBe(0);
    expect(forecast.quantile(365, 0.99)).toBe(0);
    expect(forecast.reaches(365, 1, 0.99)).toBe(false);
    const empty = forecastDemand(weekly([]), learnPool([]));
    expect(empty.quantile(28, 0.9)).toBe(0);
  });
});

test("what stopped selling is expected less and less, and never less than nothing", () => {
  const sold = Array.from({ length: 52 }, () => 3);
  const rates = [0, 4, 8, 16, 32].map(
    (quiet) => alone(weekly([...sold, ...Array.from({ length: quiet }, () => 0)])).rate,
  );
  expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  expect(rates[4]).toBeLessThan(0.15 * (rates[0] ?? 0));
});

test("any history, however odd, makes numbers that grow with the days and with certainty", () => {
  const units = fc.array(fc.oneof(fc.nat(3), fc.nat(1e9), fc.constant(0), fc.double()), { maxLength: 70 });
  const history = fc.record({
    periodDays: fc.constantFrom(1 as const, 7 as const),
    units,
    onSale: fc.option(fc.array(fc.double({ min: 0, max: 1 }), { minLength: 70, maxLength: 70 })),
    category: fc.constantFrom("Bags", "Cloth"),
  });
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 6 }), (histories) => {
      const learned = learnPool(histories);
      for (const one of histories) {
        const forecast = forecastDemand(one, learned);
        expect(forecast.rate).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(forecast.expected(28))).toBe(true);
        const bounds = [0.1, 0.5, 0.9, 0.99].map((share) => forecast.quantile(28, share));
        expect(bounds.every((bound) => Number.isInteger(bound) && bound >= 0)).toBe(true);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        for (const share of [0.1, 0.5, 0.9]) {
          const longer = [1, 7, 28, 91, 365].map((days) => forecast.quantile(days, share));
          expect(longer).toEqual(longer.toSorted((a, b) => a - b));
        }
        const bound = bounds[2] ?? 0;
        expect(forecast.reaches(28, bound, 0.9)).toBe(true);
        expect(forecast.reaches(28, bound + 1, 0.9)).toBe(false);
        expect(forecast.error?.ours ?? 0).not.toBeNaN();
      }
    }),
    { numRuns: 60 },
  );
});
