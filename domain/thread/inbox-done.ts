import { setThreadDone } from "#db/inbox.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Puts a thread aside as worked off, or opens it again, in one trip; the buyer's next word opens it too. Throws `Conflict` (`thread_moved`). */
export async function setDone(shop: StoreContext, id: string, done: boolean): Promise<void> {
  requireMay(shop, "inbox.write");
  try {
    await shop.db.write({ done: setThreadDone(idOf(id, "conversation"), done ? shop.now() : null) });
  } catch (error) {
    if (error instanceof Refused && error.code === "thread_moved")
      throw new Conflict("thread_moved", "Nothing was said here yet.");
    throw error;
  }
}
