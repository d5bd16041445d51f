const readers = new Map<string, Intl.DateTimeFormat>();
const READERS_MOST = 100;
const DAY_MS = 86_400_000;

/** What a clock on the wall of that zone shows at a moment, in ms as if it were UTC, in whole minutes. */
export function wallClock(at: Date, timeZone: string): number {
  const parts = readerOf(timeZone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
}

/**
 * When the clock first shows that, `wall` as in `wallClock`. An hour that the clocks skip becomes the moment they jump forward by as much;
 * one that comes twice is the first.
 */
export function momentAt(wall: number, timeZone: string): Date {
  // The offset a day before and a day after: all a zone can be around a change.
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallClock(new Date(near), timeZone) - near);
  const fits = offsets
    .map((offset) => wall - offset)
    .filter((moment) => wallClock(new Date(moment), timeZone) === wall);
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - (offsets[0] ?? 0));
}

/** Making one takes a hundred times as long as using it. */
function readerOf(timeZone: string): Intl.DateTimeFormat {
  let reader = readers.get(timeZone);
  if (!reader) {
    if (readers.size >= READERS_MOST) readers.clear();
    reader = new Intl.DateTimeFormat("en-US", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    readers.set(timeZone, reader);
  }
  return reader;
}
