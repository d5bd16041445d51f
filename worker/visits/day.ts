import { wallClock } from "#domain/store/wall-clock.ts";

/** Days begin at quarters of an hour, whatever the zone, and clocks change at them. */
const QUARTER_MS = 15 * 60_000;

const known = new Map<string, { quarter: number; day: string }>();
/** All the zones there are, nearly. */
const MOST = 500;

/** Which day it is in that zone, `2026-11-30`. Worked out once a quarter of an hour: it is asked for every view of a page. */
export function dayIn(timeZone: string, now: number): string {
  const quarter = Math.floor(now / QUARTER_MS);
  const found = known.get(timeZone);
  if (found?.quarter === quarter) return found.day;
  if (known.size >= MOST) known.clear();
  const day = new Date(wallClock(new Date(now), timeZone)).toISOString().slice(0, 10);
  known.set(timeZone, { quarter, day });
  return day;
}
