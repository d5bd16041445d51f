import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateAndTime, fromLocalInput, toLocalInput } from "./zone.ts";

describe("what is typed in the store's zone", () => {
  test.each([
    ["2026-11-14T09:30", "Africa/Lagos", "2026-11-14T08:30:00.000Z"],
    ["2026-11-14T09:30", "Africa/Accra", "2026-11-14T09:30:00.000Z"],
    ["2026-07-01T00:15", "America/New_York", "2026-07-01T04:15:00.000Z"],
    ["2026-01-01T00:15", "Asia/Kathmandu", "2025-12-31T18:30:00.000Z"],
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2026-11-14T09:30:59", "Africa/Lagos", "2026-11-14T08:30:00.000Z"],
  ])("%s in %s is %s", (typed, zone, moment) => {
    expect(fromLocalInput(typed, zone)?.toISOString()).toBe(moment);
  });

  test.each(["", "tomorrow", "2026-11-14", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-14T25:00"])(
    "%j is no date and time",
    (typed) => expect(fromLocalInput(typed, "Africa/Lagos")).toBeNull(),
  );
});

test("a minute shown and read back is the same minute, or the first of the hour that comes twice", () => {
  const zones = fc.constantFrom(
    "Africa/Lagos",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "UTC",
  );
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const shown = toLocalInput(new Date(minute * 60_000), zone);
      const read = fromLocalInput(shown, zone)?.getTime() ?? Number.NaN;
      expect(minute * 60_000 - read).toBeLessThanOrEqual(3_600_000);
      expect(minute * 60_000 - read).toBeGreaterThanOrEqual(0);
      expect(toLocalInput(new Date(read), zone)).toBe(shown);
    }),
  );
});

test("a moment in words", () => {
  expect(dateAndTime(new Date("2026-11-14T23:30:00Z"), "Africa/Lagos")).toBe("15 Nov 2026, 00:30");
});
