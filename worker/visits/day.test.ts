import { expect, test } from "vitest";
import { dayIn } from "./day.ts";

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
  expect(dayIn(zone, Date.parse(at))).toBe(day);
});
