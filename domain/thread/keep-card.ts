import { holdThread, insertCard, type NewCard } from "#db/thread-cards.server.ts";
import type { Question } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { fromBase64Url } from "../base64url.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound, TooMany } from "../errors.ts";
import { idFromBytes } from "../id.ts";
import { type Entered, mustTake } from "./enter.ts";
import type { Message } from "./thread.ts";

/** What one person may show in one thread in 24 hours, and what a thread holds in all. */
const MOST = { day: 100, all: 1_000 };

type Card = Omit<NewCard, "by" | "authorId">;

/**
 * Counts something that is to be shown, before any work is done on it. Throws `Invalid` (`text`) where nothing is taken from them, and
 * `TooMany`.
 */
export async function takeCard({ ports }: StoreContext, entered: Entered): Promise<void> {
  mustTake(entered);
  const { thread, speaker } = entered;
  const { allowed, retryAfterS } = await ports.limits.take("message_card", `${thread.id}:${speaker.side}`);
  if (!allowed) throw new TooMany(retryAfterS);
}

/** The id of what a form shows: the same of the same form, however often it is pressed. */
export async function cardId(
  { ports, store }: StoreContext,
  { thread, speaker }: Entered,
  form: string,
  what: string,
): Promise<string> {
  const of = JSON.stringify([thread.id, speaker.side, speaker.id, form, what]);
  return idFromBytes(fromBase64Url(await ports.signer.sign(store.id, "thread_card", of)));
}

/**
 * Keeps a card in the books, with what belongs to it (`along`) in one transaction, and then has its room show it. Done again it changes
 * nothing, so that a form can be pressed until the room is there. Throws `NotFound`, `Conflict` (`too_many_cards`), `TooMany`, and
 * `Unavailable`.
 */
export async function keepCard(
  shop: StoreContext,
  { thread, speaker }: Entered,
  card: Card,
  along: { before?: Record<string, Question<void>>; after?: Record<string, Question<void>> } = {},
): Promise<Message> {
  try {
    await shop.db.write({
      held: holdThread(thread),
      ...along.before,
      card: insertCard(thread, { ...card, by: speaker.side, authorId: speaker.id }, MOST, shop.now()),
      ...along.after,
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === "gone") throw new NotFound("conversation");
    if (error.code !== "too_many_cards") throw error;
    throw new Conflict(
      "too_many_cards",
      "This conversation holds as many pictures and cards as it can for now. Please write instead.",
    );
  }
  const { kind: of, id, text } = card;
  return shop.ports.rooms.show(thread, speaker, { kind: "card", of, id, text });
}
