import { cardsOfThread, productToShow } from "#db/thread-cards.server.ts";
import { constant } from "#db/question.server.ts";
import { ownThreadTakes } from "#db/safety.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { type ListedThreadRow, orderThreadsOf } from "#db/threads-buyer.server.ts";
import { buyerOf } from "../buyer/buyer.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { isProductAddress } from "./about.ts";
import { ownThread } from "./enter.ts";
import { type Look, readOn } from "./read-on.ts";
import { shownCards, type ShownCards } from "./shown-cards.ts";
import type { Said } from "./thread.ts";

/** Threads of orders on one page. */
const MOST = 20;

export type ListedThread = ListedThreadRow;

export type StoreThreadPage = {
  shell: Shell;
  /** The id of their own thread: what the page's room and form are asked under. */
  of: string;
  /** Of the buyer's orders, the newest words first. */
  orders: ListedThread[];
  /** Whether they want no messages but about their orders. */
  quiet: boolean;
  /** Null while its room can't be reached. */
  said: Said | null;
  /** What its messages show. */
  cards: ShownCards;
  /** The product that the next message is to be about; null for none, and for one that is not to be seen. */
  about: { title: string } | null;
};

/**
 * What a buyer and the store say to each other: their own thread, and how those of their orders stand. `about` is the last part of a
 * product's address, where they came from one. One trip, then the room.
 */
export async function storeThreadPage(
  shop: StoreContext,
  look: Look,
  about: string,
): Promise<StoreThreadPage> {
  const { buyerId } = buyerOf(shop);
  const now = shop.now();
  const { takes, ...found } = await shop.db.read({
    shell: storeShell(),
    orders: orderThreadsOf(buyerId, MOST),
    takes: ownThreadTakes(buyerId),
    cards: cardsOfThread(buyerId, now),
    about: isProductAddress(about) ? productToShow({ handle: about }, now) : constant(null),
  });
  const own = ownThread(shop, buyerId);
  const said = await readOn(shop, own, look);
  return { ...found, of: own.id, quiet: takes.quiet, said, cards: await shownCards(shop, found.cards) };
}
