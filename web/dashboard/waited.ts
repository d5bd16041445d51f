import { plural } from "./plural.ts";
import { dateOnly } from "./zone.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long somebody has waited: "less than a minute", "12 minutes", "3 hours", "2 days". */
export function waited(ms: number): string {
  if (ms < MINUTE) return "less than a minute";
  if (ms < HOUR) return plural(Math.floor(ms / MINUTE), "minute");
  if (ms < 2 * DAY) return plural(Math.floor(ms / HOUR), "hour");
  return plural(Math.floor(ms / DAY), "day");
}

/** The same, rounded up: within that time something was done. */
export function within(minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole < 60) return plural(whole, "minute");
  if (whole < 48 * 60) return plural(Math.ceil(whole / 60), "hour");
  return plural(Math.ceil(whole / (24 * 60)), "day");
}

/** When something was said, as short as it is clear: "09:30" today, "14 Nov" this year, else "14 Nov 2025". */
export function shortTime(at: Date, now: Date, timeZone: string): string {
  const say = (moment: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(moment);
  const day = dateOnly(at, timeZone);
  if (day === dateOnly(now, timeZone))
    return say(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const sameYear = say(at, { year: "numeric" }) === say(now, { year: "numeric" });
  return sameYear ? say(at, { day: "numeric", month: "short" }) : day;
}
