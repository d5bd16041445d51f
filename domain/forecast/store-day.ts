/** A day of the store as "2026-12-01". */
export type StoreDay = string;

const DAY_MS = 86_400_000;

/** The day so many days later. */
export const dayAfter = (day: StoreDay, days: number): StoreDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days `later` is after `day`; negative when it is before. */
export const daysBetween = (day: StoreDay, later: StoreDay): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS);
