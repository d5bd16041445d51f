import { expect, test } from "vitest";
import { shortTime, waited, within } from "./waited.ts";

const MINUTE = 60_000;

test.each([
  [0, "less than a minute"],
  [MINUTE, "1 minute"],
  [59.9 * MINUTE, "59 minutes"],
  [60 * MINUTE, "1 hour"],
  [47 * 60 * MINUTE, "47 hours"],
  [48 * 60 * MINUTE, "2 days"],
])("%d ms: waited %s", (ms, words) => expect(waited(ms)).toBe(words));

test.each([
  [0.2, "1 minute"],
  [24.5, "25 minutes"],
  [60, "1 hour"],
  [61, "2 hours"],
  [48 * 60 + 1, "3 days"],
])("%d minutes: within %s", (minutes, words) => expect(within(minutes)).toBe(words));

test("a time is as short as it is clear, by the store's clock", () => {
  const now = new Date("2026-11-30T23:30:00Z");
  const time = (at: string) => shortTime(new Date(at), now, "Africa/Lagos");
  expect(time("2026-11-30T23:10:00Z")).toBe("00:10");
  expect(time("2026-11-30T22:10:00Z")).toBe("30 Nov");
  expect(time("2025-11-30T22:10:00Z")).toBe("30 Nov 2025");
});
