import { assignTo } from "#db/inbox.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { idOf } from "../id.ts";
import { whoMayDo } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";

/** Gives a thread to somebody of the store who may answer in it, or to nobody (null), in one trip. Throws `Conflict` (`thread_moved`). */
export async function assignThread(shop: StoreContext, id: string, userId: string | null): Promise<void> {
  requireMay(shop, "inbox.write");
  try {
    await shop.db.write({ given: assignTo(idOf(id, "conversation"), userId, whoMayDo("inbox.write")) });
  } catch (error) {
    if (error instanceof Refused && error.code === "thread_moved")
      throw new Conflict("thread_moved", "They can’t take this conversation. Please reload the page.");
    throw error;
  }
}
