import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { countMissed } from "./missed-searches.ts";

const counted = vi.hoisted(() => [] as [store: string, words: string, times: number][]);
vi.mock("#domain/search-miss/count.ts", () => ({
  countMiss: async (shop: StoreContext, words: string, times: number) =>
    void counted.push([shop.store.id, words, times]),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  counted.length = 0;
});

const shop = (id: string) => ({ store: { id } }) as StoreContext;
const later = (work: Promise<unknown>) => void work;

test("each who asks is counted, and those of one second in one write", async () => {
  for (const _ of [1, 2, 3]) countMissed(shop("ada"), "velvet", later);
  countMissed(shop("ada"), "linen", later);
  countMissed(shop("bola"), "velvet", later);
  expect(counted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(counted).toEqual([
    ["ada", "velvet", 3],
    ["ada", "linen", 1],
    ["bola", "velvet", 1],
  ]);
  countMissed(shop("ada"), "velvet", later);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(counted.at(-1)).toEqual(["ada", "velvet", 1]);
});

test("what a request gathered that was cut off is counted with the next", async () => {
  countMissed(shop("ada"), "silk", later);
  countMissed(shop("ada"), "silk", later);
  vi.clearAllTimers();
  vi.setSystemTime(Date.now() + 20_000);
  countMissed(shop("ada"), "silk", later);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(counted).toEqual([["ada", "silk", 3]]);
});

test("a flood of other words is not gathered", async () => {
  for (let at = 0; at < 700; at += 1) countMissed(shop("ada"), `w${at}`, later);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(counted).toHaveLength(500);
});
