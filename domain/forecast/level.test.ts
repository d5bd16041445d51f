import { describe, expect, test } from "vitest";
import { weeksOf } from "./history.ts";
import { levelOf } from "./level.ts";

const weekly = (units: number[], onSale: number[] | null = null) => {
  const weeks = weeksOf({ periodDays: 7, units, onSale, category: "Bags" });
  return levelOf(weeks, weeks.units.length, null);
};
const rate = ({ chance, size }: { chance: number; size: number }) => chance * size;

describe("by hand", () => {
  test("SES: a discounted mean of the weeks", () => {
    const units = [4, 6, 5, 4, 6, 5, 4, 6];
    const weights = units.map((_, at) => 0.9 ** (units.length - 1 - at));
    const total = weights.reduce((a, b) => a + b);
    const level = weekly(units);
    expect(level.kind).toBe("smooth");
    expect(rate(level)).toBeCloseTo(
      units.reduce((sum, sold, at) => sum + sold * (weights[at] ?? 0), 0) / total,
    );
  });

  test("TSB: four sales in sixteen weeks forget a fortieth a week, sizes a tenth a sale", () => {
    const units = [2, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0];
    const level = weekly(units);
    expect(level.kind).toBe("intermittent");
    const kept = 1 - 0.1 / 4;
    const chance = (kept ** 15 + kept ** 11 + kept ** 7 + kept ** 3) / ((1 - kept ** 16) / (1 - kept));
    const size = (2 * 0.729 + 4 * 0.81 + 2 * 0.9 + 3) / (0.729 + 0.81 + 0.9 + 1);
    expect(level.chance).toBeCloseTo(chance);
    expect(level.size).toBeCloseTo(size);
  });
});

describe("weeks out of stock", () => {
  test("are no weeks without demand", () => {
    const sold = [5, 6, 4, 5, 6, 4, 5, 6];
    const short = weekly([...sold, 0, 0, 0], [...sold.map(() => 1), 0, 0, 0]);
    expect(rate(short)).toBe(rate(weekly(sold)));
    expect(rate(weekly([...sold, 0, 0, 0]))).toBeLessThan(0.8 * rate(short));
  });

  test("half a week that sold as much as half a week does changes nothing", () => {
    const level = weekly([4, 4, 4, 4, 4, 4, 4, 4, 2], [1, 1, 1, 1, 1, 1, 1, 1, 0.5]);
    expect(rate(level)).toBeCloseTo(4);
  });

  test("what was sold was on sale, whatever is noted", () => {
    expect(rate(weekly([4, 4, 4, 4, 4, 4, 4, 4], [1, 1, 1, 1, 1, 1, 1, 0]))).toBeCloseTo(4);
  });
});

test("days and weeks come to the same", () => {
  const days = Array.from({ length: 70 }, (_, day) => (day % 7 === 3 ? 2 : day % 7 === 5 ? 1 : 0));
  const weeks = weeksOf({ periodDays: 1, units: days, onSale: null, category: "" });
  expect([...weeks.units]).toEqual(Array.from({ length: 10 }, () => 3));
  expect([...weeks.onSale]).toEqual(Array.from({ length: 10 }, () => 1));
  expect(rate(levelOf(weeks, 10, null))).toBeCloseTo(3);
});

test("a first week that is not whole counts for its days", () => {
  const { units, onSale } = weeksOf({
    periodDays: 1,
    units: [1, 1, 1, 0, 0, 0, 0, 0, 0, 2],
    onSale: null,
    category: "",
  });
  expect([...units]).toEqual([3, 2]);
  expect(onSale[0]).toBeCloseTo(3 / 7);
  expect(onSale[1]).toBeCloseTo(1);
});

test("what is not a number, or is below nothing, is none", () => {
  const { units } = weeksOf({
    periodDays: 7,
    units: [Number.NaN, -3, Infinity, 2],
    onSale: null,
    category: "",
  });
  expect([...units]).toEqual([0, 0, 0, 2]);
});

test.each([
  ["smooth", [5, 6, 5, 4, 5, 6, 5, 4]],
  ["erratic", [1, 20, 2, 1, 30, 1, 2, 1]],
  ["intermittent", [2, 0, 2, 0, 3, 0, 2, 0]],
  ["lumpy", [1, 0, 20, 0, 1, 0, 1, 0]],
  [null, [1, 0, 0, 0, 1, 0, 0, 1]],
  [null, [5, 5, 5, 5, 5, 5]],
])("%s", (kind, units) => {
  expect(weekly(units).kind).toBe(kind);
});
