import { expect, test } from "vitest";
import type { StoreContext } from "../context.ts";
import { readOn } from "./read-on.ts";
import type { Said, ThreadKey } from "./thread.ts";

const thread: ThreadKey = { storeId: "s", kind: "order", id: "o" };
const said = { messages: [], last: 5, reads: { buyer: 2, staff: 5 } } as unknown as Said;

/** Up to where each look marks the thread as read. */
async function reads(before: number | null, isLookedAt: boolean): Promise<number[]> {
  const marked: number[] = [];
  const rooms = {
    saidBefore: async () => said,
    readUpTo: async (_: ThreadKey, __: string, seq: number) => void marked.push(seq),
  };
  await readOn({ ports: { rooms } } as unknown as StoreContext, thread, { before, isLookedAt });
  return marked;
}

test("who looks at the newest has read them; who looks back, or is shown them ahead, has not", async () => {
  expect(await reads(null, true)).toEqual([5]);
  expect(await reads(4, true)).toEqual([]);
  expect(await reads(null, false)).toEqual([]);
});
