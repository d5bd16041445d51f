import { unreadThreadIds } from "#db/inbox.server.ts";
import { unreadNotices } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { UNREAD_MOST } from "../thread/inbox-shows.ts";
import { personOf, readerOf } from "./person.ts";

/** What every page of the dashboard shows as unread, each counted up to one more than `UNREAD_MOST`. */
export type News = {
  /** Threads that hold something the store has not read. */
  threads: string[];
  /** How many notices this person has not read. */
  notices: number;
};

/** What is unread, in one trip. Throws `Forbidden`. */
export async function unreadNews(shop: StoreContext): Promise<News> {
  requireMay(shop, "inbox.read");
  return shop.db.read({
    threads: unreadThreadIds(UNREAD_MOST + 1),
    notices: unreadNotices(readerOf(personOf(shop)), UNREAD_MOST + 1),
  });
}
