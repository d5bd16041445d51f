import { describe, expect, test } from "vitest";
import { daysIn, periodOf, stepOf, stepsIn } from "./period.ts";

const TODAY = "2026-03-31";

test.each([
  [{ range: "7d" }, "2026-03-25", "2026-03-31", "2026-03-18", "2026-03-24", "day"],
  [{ range: "28d" }, "2026-03-04", "2026-03-31", "2026-02-04", "2026-03-03", "day"],
  [{ range: "90d" }, "2026-01-01", "2026-03-31", "2025-10-03", "2025-12-31", "week"],
  [{ range: "12m" }, "2025-04-01", "2026-03-31", "2024-04-01", "2025-03-31", "month"],
  [{ range: "90d", by: "day" }, "2026-01-01", "2026-03-31", "2025-10-03", "2025-12-31", "day"],
  [
    { range: "custom", from: "2026-02-28", to: "2026-02-28" },
    "2026-02-28",
    "2026-02-28",
    "2026-02-27",
    "2026-02-27",
    "day",
  ],
])("%j", (chosen, from, to, before, until, by) => {
  expect(periodOf(chosen, TODAY)).toMatchObject({ from, to, before: { from: before, to: until }, by });
});

describe("what can't be read is the last 28 days", () => {
  test.each([
    {},
    { range: "all" },
    { range: "custom" },
    { range: "custom", from: "2026-02-30", to: "2026-03-01" },
    { range: "custom", from: "2027-01-01", to: "2027-02-01" },
    { range: "custom", from: "'; drop", to: "2026-03-01" },
  ])("%j", (chosen) => {
    expect(periodOf(chosen, TODAY)).toMatchObject({ range: "28d", from: "2026-03-04", to: TODAY });
  });
});

test("days the wrong way round are turned, the future is cut off, and three years are the most", () => {
  const of = (from: string, to: string) => periodOf({ range: "custom", from, to }, TODAY);
  expect(of("2026-03-10", "2026-03-01")).toMatchObject({ from: "2026-03-01", to: "2026-03-10" });
  expect(of("2026-03-30", "2026-12-31")).toMatchObject({ from: "2026-03-30", to: TODAY });
  expect(daysIn(of("2001-01-01", TODAY))).toBe(1_096);
});

test("weeks begin on Monday, months on their first", () => {
  expect(["2026-03-29", "2026-03-30", "2026-04-05"].map((day) => stepOf(day, "week"))).toEqual([
    "2026-03-23",
    "2026-03-30",
    "2026-03-30",
  ]);
  expect(stepsIn({ from: "2025-12-30", to: "2026-02-01" }, "month")).toEqual([
    "2025-12-01",
    "2026-01-01",
    "2026-02-01",
  ]);
});
