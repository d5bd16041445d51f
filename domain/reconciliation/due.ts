import { OLD_KEY_DAYS } from "#db/payment-keys.server.ts";
import type { ReconcileDue } from "#db/reconciliation-due.server.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Everything is compared once in a day. */
const FULL_MS = DAY_MS;
/** What waits is asked about each quarter of an hour; a little less, so that a tick that comes early leaves nobody out. */
const WAITING_MS = 14 * MINUTE_MS;
/** For as long as somebody may still be paying. */
const BEGUN_MS = DAY_MS;

/** Which gateways of which stores are to be compared now. */
export function dueFor(now: Date): ReconcileDue {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return {
    now,
    full: ago(FULL_MS),
    waiting: ago(WAITING_MS),
    begun: ago(BEGUN_MS),
    replaced: ago(OLD_KEY_DAYS * DAY_MS),
  };
}
