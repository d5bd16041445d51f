import { expect, test } from "vitest";
import { dayIn, daysBetween, isDay, plusDays } from "./day.ts";

test.each([
  ["Africa/Lagos", "2026-11-30T22:59:59Z", "2026-11-30"],
  ["Africa/Lagos", "2026-11-30T23:00:00Z", "2026-12-01"],
  ["Asia/Kathmandu", "2026-11-30T18:14:59Z", "2026-11-30"],
  ["Asia/Kathmandu", "2026-11-30T18:15:00Z", "2026-12-01"],
  ["Pacific/Kiritimati", "2026-11-30T10:00:00Z", "2026-12-01"],
  ["America/New_York", "2026-11-01T03:59:59Z", "2026-10-31"],
  ["America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"],
  ["America/New_York", "2026-11-02T05:00:00Z", "2026-11-02"],
])("in %s at %s it is %s", (zone, at, day) => {
  expect(dayIn(zone, new Date(at))).toBe(day);
});

test("days are those of calendars", () => {
  expect(["2024-02-29", "2026-02-29", "2026-3-1", "", null].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("days are as long as calendars say, whatever clocks do", () => {
  expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(plusDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
});
