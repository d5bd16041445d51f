const DAY = 86_400_000;

/** Minutes that a store's clock is ahead of UTC. Lagos and Accra have no summer time, so one number is enough. */
const AHEAD = { "Africa/Lagos": 60, "Africa/Accra": 0 } as const;

/** One day of a store: when it begins (UTC), and how many days before today it is. */
export type Day = { begins: number; ago: number; month: number; date: number; weekday: number };

/** The last 365 days of a store's calendar up to and including the day of `now`, oldest first. */
export function lastYear(now: Date, timeZone: string): Day[] {
  const shift = (AHEAD[timeZone as keyof typeof AHEAD] ?? 0) * 60_000;
  const today = Math.floor((now.getTime() + shift) / DAY) * DAY;
  return Array.from({ length: 365 }, (_, i) => {
    const ago = 364 - i;
    const local = new Date(today - ago * DAY);
    return {
      begins: today - ago * DAY - shift,
      ago,
      month: local.getUTCMonth() + 1,
      date: local.getUTCDate(),
      weekday: local.getUTCDay(),
    };
  });
}

const MONTHS = [0.72, 0.85, 0.98, 1.16, 1, 0.92, 0.95, 1.08, 0.96, 1.06, 1.28, 1.85];
const WEEKDAYS = [0.92, 0.78, 0.84, 0.9, 1, 1.26, 1.38];

/** How busy a day is beside an ordinary one: the month, the weekday, pay day, Christmas, and a shop that grows. */
export function busyness({ month, date, weekday, ago }: Day): number {
  const payDay = date >= 25 || date <= 2 ? 1.42 : date >= 17 && date <= 23 ? 0.82 : 1;
  const holiday =
    month === 12 && date >= 25 ? 0.35 : month === 12 && date >= 14 ? 1.3 : month === 1 && date <= 2 ? 0.4 : 1;
  const growth = 1.22 - (ago / 365) * 0.44;
  return (MONTHS[month - 1] ?? 1) * (WEEKDAYS[weekday] ?? 1) * payDay * holiday * growth;
}

/** How likely an order is in each hour of the day, from midnight. */
export const HOURS = [
  1, 0.5, 0.3, 0.2, 0.3, 0.8, 2, 4, 6, 7, 8, 9, 11, 10, 8, 7, 7, 8, 9, 11, 12, 11, 7, 3,
] as const;
