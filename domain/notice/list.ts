import { noticesBefore, type NoticeRow, unreadNotices } from "#db/notices.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { UNREAD_MOST } from "../thread/inbox-shows.ts";
import { personOf, readerOf } from "./person.ts";
import { noticeWords, type NoticeWords } from "./words.ts";

export type Notice = NoticeWords & { id: string; at: Date; unread: boolean };

export type NoticeList = {
  notices: Notice[];
  /** How many are unread in all, at most one more than `UNREAD_MOST`. */
  unread: number;
  /** The number of the newest: up to there everything is read by `readAll`. Null when there are none. */
  newest: number | null;
  nextCursor: string | null;
};

const A_PAGE = 30;

/** What this person is told of, the newest first, in one trip. Throws `Forbidden`. */
export async function listNotices(shop: StoreContext, cursor: string | null = null): Promise<NoticeList> {
  requireMay(shop, "orders.read");
  const reader = readerOf(personOf(shop));
  const before = /^\d{1,15}$/.test(cursor ?? "") ? Number(cursor) : null;
  const { found, unread } = await shop.db.read({
    found: noticesBefore(reader, before, A_PAGE + 1),
    unread: unreadNotices(reader, UNREAD_MOST + 1),
  });
  const listed = found.slice(0, A_PAGE);
  const last = listed.at(-1);
  return {
    notices: listed.flatMap(asNotice),
    unread,
    newest: listed[0]?.seq ?? null,
    nextCursor: found.length > A_PAGE && last ? String(last.seq) : null,
  };
}

function asNotice(row: NoticeRow): Notice[] {
  const words = noticeWords(row);
  return words ? [{ ...words, id: row.id, at: row.at, unread: row.unread }] : [];
}
