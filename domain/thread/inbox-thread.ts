import { threadToWork, type ThreadToWork } from "#db/inbox.server.ts";
import { cardsOfThread } from "#db/thread-cards.server.ts";
import { writerOf } from "#db/safety.server.ts";
import { savedReplyRows, type SavedReplyRow } from "#db/saved-replies.server.ts";
import { staffMembers } from "#db/staff.server.ts";
import { maskedEmail, mayContact } from "../buyer/mask.ts";
import { heldWords } from "#db/word-list.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { may, whoMayDo } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import { shownCards, type ShownCards } from "./shown-cards.ts";
import { standingAfter } from "./standing.ts";
import type { Message, Reads, ThreadKey } from "./thread.ts";

export type InboxThread = ThreadToWork & {
  /** From `from` to `last`, without a gap. */
  messages: Message[];
  reads: Reads;
  last: number;
  /** Who can be given a thread: those who may answer, by name. */
  people: { userId: string; name: string; me: boolean }[];
  replies: SavedReplyRow[];
  /** The store's own words for which a message is held. */
  heldWords: string[];
  /** What its messages show. */
  cards: ShownCards;
  /** The store takes no messages of theirs; they want none but about their orders. */
  blocked: boolean;
  quiet: boolean;
};

/** A room gives 200 at once; more rounds than this are no thread of people. */
const ROUNDS_MOST = 50;

/**
 * A thread for those who work on it, with what it is about: one trip, and its room, which is ahead of the books. `from` asks for what was
 * said since that message; else the newest come. `seen` is whether who asks has it before them: what is there is then read, if they may answer.
 * Throws `NotFound` and `Unavailable`.
 */
export async function threadForSeller(
  shop: StoreContext,
  id: string,
  { from = null, seen = false }: { from?: number | null; seen?: boolean } = {},
): Promise<InboxThread> {
  requireMay(shop, "inbox.read");
  const { actor, store } = shop;
  const { found, members, replies, words, writer, cards } = await shop.db.read({
    found: threadToWork(idOf(id, "conversation"), whoMayDo("inbox.write")),
    cards: cardsOfThread(id, shop.now()),
    members: staffMembers(),
    replies: savedReplyRows(),
    words: heldWords(),
    writer: writerOf(idOf(id, "conversation")),
  });
  if (!found) throw new NotFound("conversation");
  const thread: ThreadKey = { storeId: store.id, kind: found.kind, id: found.id };
  const said =
    from === null
      ? await shop.ports.rooms.saidBefore(thread, null)
      : await saidSince(shop, thread, Math.max(0, from - 1));
  const me = actor.kind === "staff" ? actor.userId : "";
  const mayAnswer = actor.kind === "staff" && may(actor.role, "inbox.write");
  if (seen && mayAnswer && said.reads.staff < said.last)
    await shop.ports.rooms.readUpTo(thread, "staff", said.last);
  return {
    ...found,
    email: mayContact(shop) ? found.email : maskedEmail(found.email),
    ...said,
    // The room is ahead of the books.
    ...standingAfter(
      found,
      said.messages.filter(({ seq }) => seq > found.lastSeq),
    ),
    people: members
      .filter(({ role }) => may(role, "inbox.write"))
      .map(({ userId, name, email }) => ({ userId, name: name || email, me: userId === me }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    replies,
    heldWords: words,
    cards: await shownCards(shop, cards),
    blocked: writer?.blocked ?? false,
    quiet: writer?.quiet ?? false,
  };
}

async function saidSince({ ports }: StoreContext, thread: ThreadKey, after: number) {
  const { messages, ...begun } = await ports.rooms.said(thread, after);
  let { last, reads } = begun;
  for (let round = 0; round < ROUNDS_MOST; round++) {
    const upTo = messages.at(-1)?.seq ?? after;
    if (upTo >= last) break;
    const more = await ports.rooms.said(thread, upTo);
    if (more.messages.length === 0) break;
    ({ last, reads } = more);
    messages.push(...more.messages);
  }
  return { messages, last, reads };
}
