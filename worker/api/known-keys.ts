import { USE_KNOWN_TO_S } from "#domain/api-key/note-use.ts";
import type { KnownKey } from "#domain/api-key/authenticate.ts";

type Remembered = { key: KnownKey; until: number; noted: number };

/** A store's name or currency may be this old, as in the tenant cache. */
const KEPT_MS = 25_000;
const KEPT_MOST = 5_000;

const known = new Map<string, Remembered>();

/**
 * Keys that came by a moment ago, by the hash that their store keeps: they need no look-up. Whether one still counts is not
 * believed from here; it is a guard in every trip.
 */
export const knownKeys = {
  get(answer: string, now = Date.now()): KnownKey | null {
    const found = known.get(answer);
    return found && found.until > now ? found.key : null;
  },
  add(answer: string, key: KnownKey, now = Date.now()): void {
    const noted = known.get(answer)?.noted ?? 0;
    known.delete(answer);
    known.set(answer, { key, noted, until: now + KEPT_MS });
    if (known.size <= KEPT_MOST) return;
    const oldest = known.keys().next().value;
    if (oldest !== undefined) known.delete(oldest);
  },
  forget: (answer: string): void => void known.delete(answer),
  /** Whether it is time to note in the database that this key is used; once told, not again for as long as that is exact. */
  mustNote(answer: string, now = Date.now()): boolean {
    const found = known.get(answer);
    if (!found || now - found.noted < USE_KNOWN_TO_S * 1000) return false;
    found.noted = now;
    return true;
  },
};
