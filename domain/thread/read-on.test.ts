import { expect, test } from "vitest";
import type { StoreContext } from "../context.ts";
import { readOn } from "./read-on.ts";

const THREAD = { storeId: "store", kind: "order", id: "order" } as const;

test("whoever looks at the newest has read it; a look back, or one that is no person's, reads nothing", async () => {
  const read: number[] = [];
  const rooms = {
    saidBefore: async () => ({ messages: [], last: 7, reads: { buyer: 3, staff: 0 } }),
    readUpTo: async (_thread: unknown, _side: string, seq: number) => void read.push(seq),
  };
  const shop = { ports: { rooms } } as unknown as StoreContext;
  await readOn(shop, THREAD, { before: 5, isLookedAt: true });
  await readOn(shop, THREAD, { before: null, isLookedAt: false });
  expect(read).toEqual([]);
  await readOn(shop, THREAD, { before: null, isLookedAt: true });
  expect(read).toEqual([7]);
});
