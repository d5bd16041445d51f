const DAY_MS = 24 * 60 * 60_000;

/** "14 Nov 2026": the same on the server and in every browser. */
export const dayWords = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone }).format(at);

/** "14 Nov 2026, 09:05". */
export const momentWords = (at: Date, timeZone: string): string =>
  `${dayWords(at, timeZone)}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at)}`;

/**
 * When something was last used, no finer than it is known: sellers' sessions note a use once a day.
 * "in the last 24 hours", "3 days ago", "on 14 Nov 2026".
 */
export function lastUsedWords(at: Date, now: Date, timeZone: string): string {
  const days = Math.floor((now.getTime() - at.getTime()) / DAY_MS);
  if (days < 1) return "in the last 24 hours";
  return days < 14 ? `${days} ${days === 1 ? "day" : "days"} ago` : `on ${dayWords(at, timeZone)}`;
}
