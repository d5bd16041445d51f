import { momentAt, wallClock } from "../store/wall-clock.ts";

/** From and to in minutes of the store's day, e.g. 22:00 and 07:00: 1320 and 420. Both null for no quiet at all. */
export type Quiet = { quietFrom: number | null; quietTo: number | null };

const DAY_MS = 86_400_000;

/**
 * Until when nothing may disturb, or null when it may at `now`. A span that leads over midnight belongs to the evening it begins in; one
 * that ends where it begins is none.
 */
export function quietUntil(now: Date, { quietFrom, quietTo }: Quiet, timeZone: string): Date | null {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null;
  const today = Math.floor(wallClock(now, timeZone) / DAY_MS) * DAY_MS;
  for (const day of [today - DAY_MS, today]) {
    const begins = momentAt(day + quietFrom * 60_000, timeZone);
    const ends = momentAt(day + (quietTo < quietFrom ? DAY_MS : 0) + quietTo * 60_000, timeZone);
    if (begins <= now && now < ends) return ends;
  }
  return null;
}
