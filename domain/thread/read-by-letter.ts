import { toldUnread } from "#db/thread-told.server.ts";
import { heldWords } from "#db/word-list.server.ts";
import type { StoreContext } from "../context.ts";
import { heldFor } from "./held.ts";
import type { ThreadKey } from "./thread.ts";

/**
 * Whoever answers a letter has read what stood in it: not what was said since, and nothing from the first on that it only mentioned, which
 * is a picture, another card, or what is held. `told` is up to where letters went.
 */
export async function readByLetter(
  { db, ports }: StoreContext,
  thread: ThreadKey,
  side: "buyer" | "staff",
  told: number,
): Promise<void> {
  if (told === 0) return;
  const { unread, words } = await db.read({ unread: toldUnread(thread.id, side, told), words: heldWords() });
  const mentioned = unread.find(
    ({ by, isCard, text }) =>
      isCard || (side === "staff" && heldFor({ by, body: { kind: "text", text } }, words) !== null),
  );
  const seq = mentioned ? mentioned.seq - 1 : told;
  if (seq > 0) await ports.rooms.readUpTo(thread, side, seq);
}
