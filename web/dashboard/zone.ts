import { momentAt, wallClock } from "#domain/store/wall-clock.ts";

/** Dates in the store's own time zone. Formats are fixed to one locale, so that server and browser write the same. */
const LOCALE = "en-GB";

/** "14 Nov 2026, 09:30". */
export const dateAndTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);

/** "14 Nov 2026". */
export const dateOnly = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", timeZone }).format(at);

/** What `<input type="datetime-local">` shows for this moment in that zone: "2026-11-14T09:30". */
export function toLocalInput(at: Date, timeZone: string): string {
  return new Date(wallClock(at, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment a person in that zone means by "2026-11-14T09:30"; null when it is no date and time.
 * An hour that the clocks skip becomes the moment they jump forward by as much; one that comes twice is the first.
 */
export function fromLocalInput(typed: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(typed);
  if (!match) return null;
  const wanted = Date.parse(`${typed.slice(0, 16)}:00.000Z`);
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== typed.slice(0, 16)) return null;
  return momentAt(wanted, timeZone);
}
