import type { StoreContext } from "#domain/context.ts";
import { countMiss } from "#domain/search-miss/count.ts";
import type { Later } from "#wiring/open-shop.ts";

type Gathered = { since: number; times: number };

const gathered = new Map<string, Gathered>();
/** Searches that are gathered at a time; more at once are no shoppers. */
const MOST = 500;
const GATHER_MS = 1_000;
/** One that takes longer was cut off with its request: whoever asks next takes along what it gathered. */
const LOST_MS = 10_000;

/**
 * Counts that somebody looked for `words` in vain, after they were answered. However many ask for the same at once, each is counted
 * and one write a second tells of all of them.
 */
export function countMissed(shop: StoreContext, words: string, later: Later, now = Date.now()): void {
  const key = `${shop.store.id} ${words}`;
  const before = gathered.get(key);
  if (before && now - before.since < LOST_MS) {
    before.times += 1;
    return;
  }
  if (!before && gathered.size >= MOST) return;
  const all = { since: now, times: 1 + (before?.times ?? 0) };
  gathered.set(key, all);
  later(tell());

  async function tell(): Promise<void> {
    await new Promise((settle) => setTimeout(settle, GATHER_MS));
    if (gathered.get(key) === all) gathered.delete(key);
    await countMiss(shop, words, all.times);
  }
}
