import { describe, expect, test } from "vitest";
import { busyAt, seasonOf } from "./season.ts";

const weeks = (count: number, sold: (week: number) => number) =>
  Array.from({ length: count }, (_, at) => sold(at));
/** December is three times as busy as the rest. */
const christmas = (week: number) => (week % 52 >= 48 ? 300 : 100);

describe("a season", () => {
  test("is seen when it came twice, and tells which weeks to come are busy", () => {
    const season = seasonOf(weeks(104, christmas), 104);
    expect(busyAt(season, 47)).toBeCloseTo(busyAt(season, 0));
    expect(busyAt(season, 48) / busyAt(season, 0)).toBeCloseTo(3, 1);
    expect(busyAt(season, -1)).toBe(busyAt(season, 51));
    expect(season?.reduce((sum, busy) => sum + busy, 0)).toBeCloseTo(52);
  });

  test("is not believed after one year", () => {
    expect(seasonOf(weeks(103, christmas), 103)).toBeNull();
  });

  test("is none when the years differ", () => {
    const once = weeks(104, (week) => (week >= 48 && week < 52 ? 300 : 100));
    expect(seasonOf(once, 104)).toBeNull();
  });

  test("is none where a store just grows", () => {
    const season = seasonOf(
      weeks(156, (week) => Math.round(1000 * 1.01 ** week)),
      156,
    );
    for (let week = 0; week < 52; week += 1) expect(busyAt(season, week)).toBeCloseTo(1, 1);
  });

  test("is none where nothing sold", () => {
    expect(
      seasonOf(
        weeks(156, () => 0),
        156,
      ),
    ).toBeNull();
  });
});
