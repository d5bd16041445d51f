import type { Forecast } from "./demand.ts";
import { daysBetween, type Day } from "../store/day.ts";

/** Units on order that are to arrive in the morning of this day. */
export type Incoming = { day: Day; units: number };
/** What is there this morning, and what will be; demand begins today. */
export type Stock = { today: Day; units: number; incoming: readonly Incoming[] };

/** Further ahead nobody knows. */
export const FURTHEST_DAYS = 365;

/**
 * The first day, counted from 1 for today, by whose evening at least all that had come may be gone with this share of certainty; null when that
 * is beyond a year. What is overdue counts as arriving today.
 */
export function firstShort(
  forecast: Forecast,
  { today, units, incoming }: Stock,
  share: number,
): number | null {
  const arrivals = incoming
    .map(({ day, units }) => ({ from: Math.max(1, daysBetween(today, day) + 1), units }))
    .toSorted((a, b) => a.from - b.from);
  let there = units;
  let from = 1;
  for (const { from: next, units } of [...arrivals, { from: FURTHEST_DAYS + 1, units: 0 }]) {
    // Until the next arrival what is there stays the same, so the days can be halved.
    const last = Math.min(next - 1, FURTHEST_DAYS);
    if (last >= from && forecast.reaches(last, there, share)) {
      let [below, above] = [from - 1, last];
      while (above - below > 1) {
        const middle = (above + below) >> 1;
        if (forecast.reaches(middle, there, share)) above = middle;
        else below = middle;
      }
      return above;
    }
    there += units;
    from = Math.max(from, next);
  }
  return null;
}
