import { setBlocked, threadsOfWriter, writerOf } from "#db/safety.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Nobody sits in more rooms at once. */
const ROOMS_MOST = 20;

/**
 * The store takes no more messages of whoever writes in this thread, in none of their threads, or takes them again. Nobody is told; what
 * was said stays, and orders go on. Who is in a room comes in again, so that it holds at once. In an open dispute they can write all the same: who decides it has to hear both. Throws `NotFound`.
 */
export async function blockWriter(shop: StoreContext, threadId: string, blocked: boolean): Promise<void> {
  requireMay(shop, "inbox.write");
  const { writer } = await shop.db.read({ writer: writerOf(idOf(threadId, "conversation")) });
  if (!writer?.emailKey) throw new NotFound("conversation");
  const { threads } = await shop.db.write({
    block: setBlocked(writer.emailKey, blocked, { actor: actorName(shop.actor), at: shop.now() }),
    threads: threadsOfWriter(writer.emailKey, ROOMS_MOST),
  });
  // A room that is away lets nobody stay for long: connections are good for ten minutes.
  await Promise.allSettled(
    threads.map((thread) => shop.ports.rooms.askAgain({ storeId: shop.store.id, ...thread }, "buyer")),
  );
}
