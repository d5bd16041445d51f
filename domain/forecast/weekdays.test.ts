import { expect, test } from "vitest";
import { weekdaysOf } from "./weekdays.ts";

const daily = (count: number, sold: (day: number) => number) => ({
  periodDays: 1 as const,
  units: Array.from({ length: count }, (_, at) => sold(at)),
  onSale: null,
  category: "",
});

test("a store that is closed on one day of the week is seen to be, from the day that comes next on", () => {
  const shares = weekdaysOf([daily(365, (day) => (day % 7 === 2 ? 0 : 10))]) ?? [];
  // Day 365 comes next, and 365 % 7 is 1.
  expect(shares[1]).toBeLessThan(0.05);
  expect(shares[0]).toBeCloseTo(7 / 6, 1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(7);
});

test("seven equal days are no pattern, half a year is too short for one, and weeks have none", () => {
  expect(weekdaysOf([daily(365, () => 3)])).toBeNull();
  expect(weekdaysOf([daily(180, (day) => (day % 7 === 2 ? 0 : 10))])).toBeNull();
  expect(weekdaysOf([{ ...daily(365, (day) => day % 7), periodDays: 7 }])).toBeNull();
  expect(weekdaysOf([])).toBeNull();
});
