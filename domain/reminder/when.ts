import { KEPT_MS } from "../cart/live.ts";

const HOUR_MS = 3_600_000;

/** How long after a cart was touched last its two letters go. */
const AFTER_MS = [1 * HOUR_MS, 24 * HOUR_MS] as const;

/** The second letter never comes close behind a first that was late. */
const APART_MS = 12 * HOUR_MS;

/** When a letter about a cart that is touched now is due, as long as nobody touches it again. */
export const firstDue = (now: Date): Date => new Date(now.getTime() + AFTER_MS[0]);

/** When the next letter of a reminder is due: of the first for `step` 0, of the second for 1; null when there is none. */
export function nextDue(step: number, touchedAt: Date, firstSentAt: Date | null): Date | null {
  const after = AFTER_MS[step];
  if (after === undefined) return null;
  const apart = step === 1 && firstSentAt ? firstSentAt.getTime() + APART_MS : 0;
  return new Date(Math.max(touchedAt.getTime() + after, apart));
}

/** When a cart that is kept until `expiresAt` was touched last. */
export const touchedAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() - KEPT_MS);
