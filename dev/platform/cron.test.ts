import { expect, test } from "vitest";
import { isDue } from "./cron.ts";

const SUNDAY = new Date("2026-11-22T03:15:00Z");
const MONDAY = new Date("2026-11-23T03:15:00Z");

test.each([
  ["* * * * *", true],
  ["15 3 * * *", true],
  ["16 3 * * *", false],
  ["*/5 * * * *", true],
  ["*/10 * * * *", false],
  ["5/10 * * * *", true],
  ["0,15,30 1-4 * NOV *", true],
  ["15 3 22 * 2", true],
  ["15 3 23 * 1", true],
  ["15 3 23 * *", false],
])("%s on Sunday 22 November, 03:15 UTC: %s", (cron, due) => {
  expect(isDue(cron, SUNDAY)).toBe(due);
});

test("1 is Sunday, as on Cloudflare", () => {
  expect(isDue("* * * * 1", SUNDAY)).toBe(true);
  expect(isDue("* * * * MON-FRI", SUNDAY)).toBe(false);
  expect(isDue("* * * * MON-FRI", MONDAY)).toBe(true);
});

test("what is no cron expression is refused", () => {
  expect(() => isDue("* * *", SUNDAY)).toThrow("not a cron expression");
  expect(() => isDue("* * * * NEVER", SUNDAY)).toThrow("NEVER");
});
