import { wallClock } from "./wall-clock.ts";

/** A day by the store's clock, `2026-03-02`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Days begin at quarters of an hour, whatever the zone, and clocks change at them. */
const QUARTER_MS = 15 * 60_000;

const known = new Map<string, { quarter: number; day: Day }>();
/** All the zones there are, nearly. */
const MOST = 500;

/** Which day it is in that zone. Worked out once a quarter of an hour: it is asked for every view of a page. */
export function dayIn(timeZone: string, now: Date): Day {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  const found = known.get(timeZone);
  if (found?.quarter === quarter) return found.day;
  if (known.size >= MOST) known.clear();
  const day = dayOf(new Date(wallClock(now, timeZone)));
  known.set(timeZone, { quarter, day });
  return day;
}

/** Whether this is a day that calendars have. */
export const isDay = (text: string | null | undefined): text is Day =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(new Date(midnight(text))) === text;

/** The day so many days later. */
export const plusDays = (day: Day, days: number): Day => dayOf(new Date(midnight(day) + days * DAY_MS));

/** How many days `later` is after `day`; negative when it is before. */
export const daysBetween = (day: Day, later: Day): number =>
  Math.round((midnight(later) - midnight(day)) / DAY_MS);

const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (at: Date): Day => (Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10));
