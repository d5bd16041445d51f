import { momentAt, wallClock } from "../store/wall-clock.ts";

/** When the morning letter goes out by the store's clock, and until when a late one still is one. */
const MORNING_MS = 7 * 3_600_000;
const NOON_MS = 12 * 3_600_000;
const DAY_MS = 86_400_000;

/** The next morning of the store after `now`. */
export function nextMorning(now: Date, timeZone: string): Date {
  const today = Math.floor(wallClock(now, timeZone) / DAY_MS) * DAY_MS;
  const morning = momentAt(today + MORNING_MS, timeZone);
  return morning > now ? morning : momentAt(today + DAY_MS + MORNING_MS, timeZone);
}

/** The store's day whose morning it is, e.g. "2026-11-24"; null when it is another time of the day. */
export function morningOf(now: Date, timeZone: string): string | null {
  const wall = wallClock(now, timeZone);
  const time = wall % DAY_MS;
  return time >= MORNING_MS && time < NOON_MS ? new Date(wall).toISOString().slice(0, 10) : null;
}
