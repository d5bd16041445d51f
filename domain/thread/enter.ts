import { orderToTalkOf, threadWith } from "#db/threads.server.ts";
import { ownThreadTakes } from "#db/safety.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound, SignedOut } from "../errors.ts";
import { isId } from "../id.ts";
import { askableNumber } from "../order/number.ts";
import { may } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import type { Speaker, ThreadKey } from "./thread.ts";

/** Somebody at a thread: who they speak as, and whether they may speak at all. */
export type Entered = { thread: ThreadKey; speaker: Speaker; mayWrite: boolean };

/** The buyer of an order: whoever holds its key, or is signed in to the account it is in. One trip. Throws `NotFound`. */
export async function enterOrder(shop: StoreContext, number: number, key: string): Promise<Entered> {
  const { order } = await shop.db.read({ order: orderToTalkOf(askableNumber(number)) });
  if (!order || !isBuyerOf(shop, order, key)) throw new NotFound("order");
  return {
    thread: { storeId: shop.store.id, kind: "order", id: order.id },
    // One voice, with key or account: whatever a buyer sends twice from two tabs is one message.
    speaker: { side: "buyer", id: "", name: order.name },
    mayWrite: !order.blocked,
  };
}

/** Whether whoever asks holds the order's key, or is signed in to the account it is in. */
export const isBuyerOf = (
  { actor }: StoreContext,
  order: { key: string; buyerId: string | null },
  key: string,
): boolean => order.key === key || (actor.kind === "buyer" && order.buyerId === actor.buyerId);

/** A buyer's own thread with the store, before they buy. */
export const ownThread = ({ store }: StoreContext, buyerId: string): ThreadKey => ({
  storeId: store.id,
  kind: "buyer",
  id: buyerId,
});

/** A buyer at their own thread. One trip, which holds their session. Throws `SignedOut`. */
export async function enterStore(shop: StoreContext): Promise<Entered> {
  const { actor } = shop;
  if (actor.kind !== "buyer") throw new SignedOut();
  const { takes } = await shop.db.read({ takes: ownThreadTakes(actor.buyerId) });
  return {
    thread: ownThread(shop, actor.buyerId),
    speaker: { side: "buyer", id: actor.buyerId, name: actor.name },
    mayWrite: !takes.blocked,
  };
}

/** What was opened as one buyer (`of`) does nothing as another, who signed in beside it. Throws `Conflict` (`another_account`). */
export function mustBeTheirs(of: string, buyerId: string): void {
  if (of !== buyerId)
    throw new Conflict(
      "another_account",
      "Somebody else has signed in here since this page was opened, so nothing was sent.",
    );
}

/** People of the store at any of its threads. One trip, which holds their session and role. Throws `Forbidden` and `NotFound`. */
export async function enterAsStaff(shop: StoreContext, id: string): Promise<Entered> {
  requireMay(shop, "inbox.read");
  const { actor, store } = shop;
  if (actor.kind !== "staff" || !isId(id)) throw new NotFound("conversation");
  const { kind, takes } = await shop.db.read({ kind: threadWith(id), takes: ownThreadTakes(id) });
  if (!kind) throw new NotFound("conversation");
  return {
    thread: { storeId: store.id, kind, id },
    speaker: { side: "staff", id: actor.userId, name: actor.name },
    // Whoever wants no messages but about their orders gets none.
    mayWrite: may(actor.role, "inbox.write") && !(kind === "buyer" && takes.quiet),
  };
}

/** What is written where nothing more is taken comes to nobody; why is not said. Throws `Invalid` (`text`). */
export function mustTake({ mayWrite }: Pick<Entered, "mayWrite">): void {
  if (!mayWrite) throw new Invalid({ text: NOT_TAKEN });
}

/** Said to whoever writes in vain, on a page or in a room. */
export const NOT_TAKEN = "Your message could not be sent. There are other ways to reach each other.";
