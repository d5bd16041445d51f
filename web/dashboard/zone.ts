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
  const wall = wallClock(at.getTime(), timeZone);
  return new Date(wall).toISOString().slice(0, 16);
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
  const day = 86_400_000;
  // The offset a day before and a day after: all a zone can be around a change.
  const offsets = [wanted - day, wanted + day].map((near) => wallClock(near, timeZone) - near);
  const fits = offsets
    .map((offset) => wanted - offset)
    .filter((moment) => wallClock(moment, timeZone) === wanted);
  const moment = fits.length > 0 ? Math.min(...fits) : wanted - (offsets[0] ?? 0);
  return new Date(moment);
}

/** The wall clock of a zone at a moment, written as if it were UTC, in ms and whole minutes. */
function wallClock(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
}
