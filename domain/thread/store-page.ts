import { ownThreadTakes } from "#db/safety.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { type ListedThreadRow, orderThreadsOf } from "#db/threads-buyer.server.ts";
import { buyerOf } from "../buyer/buyer.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { ownThread } from "./enter.ts";
import { type Look, readOn } from "./read-on.ts";
import type { Said } from "./thread.ts";

/** Threads of orders on one page. */
const MOST = 20;

export type ListedThread = ListedThreadRow;

export type StoreThreadPage = {
  shell: Shell;
  /** Of the buyer's orders, the newest words first. */
  orders: ListedThread[];
  /** Whether they want no messages but about their orders. */
  quiet: boolean;
  /** Null while its room can't be reached. */
  said: Said | null;
};

/** What a buyer and the store say to each other: their own thread, and how those of their orders stand. One trip, then the room. */
export async function storeThreadPage(shop: StoreContext, look: Look): Promise<StoreThreadPage> {
  const { buyerId } = buyerOf(shop);
  const { takes, ...found } = await shop.db.read({
    shell: storeShell(),
    orders: orderThreadsOf(buyerId, MOST),
    takes: ownThreadTakes(buyerId),
  });
  return { ...found, quiet: takes.quiet, said: await readOn(shop, ownThread(shop, buyerId), look) };
}
