import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startClock } from "./clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T10:00:30Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("each due minute is ticked once, at its full minute, until stopped", async () => {
  const ticks: string[] = [];
  const tick = async (cron: string, at: Date) => {
    ticks.push(`${cron} ${at.toISOString().slice(11, 19)}`);
  };
  const stop = startClock(["* * * * *", "*/2 * * * *"], tick);
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  stop();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(ticks).toEqual([
    "* * * * * 10:01:00",
    "* * * * * 10:02:00",
    "*/2 * * * * 10:02:00",
    "* * * * * 10:03:00",
  ]);
});
