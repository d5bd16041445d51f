import { keepSaid } from "#domain/thread/keep.ts";
import type { Kept, KeptMessage, Standing } from "#domain/thread/kept.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";

/** What a room hands over when these were said in it, one a minute from noon. */
export function keptOf(
  thread: ThreadKey,
  said: (Pick<KeptMessage, "by"> & { text: string })[],
  standing: Partial<Standing> = {},
): Kept {
  const messages = said.map(({ by, text }, at): KeptMessage => ({
    seq: at + 1,
    id: `message-${at + 1}`,
    by,
    authorId: "",
    author: by === "buyer" ? "Zainab" : "Ada",
    at: `2026-11-23T12:${String(at).padStart(2, "0")}:00.000Z`,
    body: { kind: "text", text },
  }));
  const last = messages.at(-1);
  if (!last) throw new Error("Nothing was said");
  return {
    thread,
    messages,
    standing: {
      lastSeq: last.seq,
      lastAt: last.at,
      lastBy: last.by,
      lastText: said.at(-1)?.text ?? "",
      buyerRead: 0,
      staffRead: 0,
      buyerUnread: 0,
      staffUnread: 0,
      waitingSince: null,
      firstAskedAt: null,
      firstAnsweredAt: null,
      askedAt: null,
      ...standing,
    },
  };
}

/** Has it stand in the store's books, as an inbox does it. */
export const keep = ({ shop }: OpenShop, ...kept: Kept[]): Promise<void> => keepSaid(shop.db, kept);
