import {
  firstAnswers,
  inboxCounts,
  type InboxCounts,
  type ListedThread,
  threadsBefore,
} from "#db/inbox.server.ts";
import { mayContact } from "../buyer/mask.ts";
import { heldWords } from "#db/word-list.server.ts";
import type { StoreContext } from "../context.ts";
import { cursorAt, placeIn } from "../cursor.ts";
import { whoMayDo } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import { INBOX_SHOWS } from "./inbox-shows.ts";

export type InboxThread = ListedThread;

export type InboxList = {
  threads: InboxThread[];
  nextCursor: string | null;
  /** Of the whole store, whatever is searched for. */
  counts: InboxCounts;
  /** Half of the buyers who first wrote in the last 30 days had their answer in this many minutes; null when nobody did. */
  answerMinutes: number | null;
  /** The store's own words for which a message is held. */
  heldWords: string[];
};

const A_PAGE = 50;
const MEASURED_MS = 30 * 24 * 60 * 60_000;

/** The threads of the store in which somebody spoke, the newest word first, in one trip. `q` is part of a name, an e-mail address or what was said, or an order's number. */
export async function listInbox(
  shop: StoreContext,
  { show, q = "", cursor = null }: { show?: string | null; q?: string; cursor?: string | null },
): Promise<InboxList> {
  requireMay(shop, "inbox.read");
  const me = shop.actor.kind === "staff" ? shop.actor.userId : "";
  const wanted = {
    show: INBOX_SHOWS.find((known) => known === show) ?? "open",
    me,
    answerers: whoMayDo("inbox.write"),
    contact: mayContact(shop),
    words: q.replaceAll("\0", "").trim().slice(0, 100),
  };
  const { found, counts, answers, words } = await shop.db.read({
    found: threadsBefore(placeIn(cursor), wanted, A_PAGE + 1),
    counts: inboxCounts(wanted),
    answers: firstAnswers(new Date(shop.now().getTime() - MEASURED_MS)),
    words: heldWords(),
  });
  const threads = found.slice(0, A_PAGE);
  const last = threads.at(-1);
  return {
    threads,
    nextCursor: found.length > A_PAGE && last ? cursorAt({ at: last.said.at, id: last.id }) : null,
    counts,
    answerMinutes: answers.minutes,
    heldWords: words,
  };
}
