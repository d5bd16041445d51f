import type { Connection } from "partyserver";

/** How often somebody is told that a page types: pages say it less often than that. */
const TYPING_EVERY_MS = 1_000;
/** Pages of the past that one connection may ask for in a row; then one a second. Enough for a thread of thousands. */
const ASKS_MOST = 20;
const ASK_EVERY_MS = 1_000;

type Seen = { typedAt: number; asks: number; askedAt: number };

/**
 * How fast connections may ask for what costs others something. It is known while the room is awake, and written nowhere: a room falls
 * asleep only after all were quiet for longer than this reaches back.
 */
export class Pace {
  readonly #seen = new WeakMap<Connection, Seen>();

  /** Whether the others are to be told, at `now` (milliseconds), that this one types. */
  types(page: Connection, now: number): boolean {
    const seen = this.#of(page, now);
    if (now - seen.typedAt < TYPING_EVERY_MS) return false;
    seen.typedAt = now;
    return true;
  }

  /** Counts one page of the past; answers for how many seconds it has to wait instead: one, or none. */
  asks(page: Connection, now: number): number {
    const seen = this.#of(page, now);
    const left = Math.min(ASKS_MOST, seen.asks + (now - seen.askedAt) / ASK_EVERY_MS);
    if (left < 1) return 1;
    seen.asks = left - 1;
    seen.askedAt = now;
    return 0;
  }

  #of(page: Connection, now: number): Seen {
    const seen = this.#seen.get(page) ?? { typedAt: 0, asks: ASKS_MOST, askedAt: now };
    this.#seen.set(page, seen);
    return seen;
  }
}
