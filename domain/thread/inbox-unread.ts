import { unreadThreadIds } from "#db/inbox.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { UNREAD_MOST } from "./inbox-shows.ts";

/** Threads that hold something the store has not read, at most one more than `UNREAD_MOST`, in one trip. */
export async function unreadThreads(shop: StoreContext): Promise<string[]> {
  requireMay(shop, "inbox.read");
  const { ids } = await shop.db.read({ ids: unreadThreadIds(UNREAD_MOST + 1) });
  return ids;
}
