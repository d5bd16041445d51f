import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { orderOfDispute } from "#db/disputes.server.ts";
import { cardsOfThread } from "#db/thread-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound, Unavailable } from "../errors.ts";
import { type ShownCards, shownCards } from "../thread/shown-cards.ts";
import type { Said } from "../thread/thread.ts";
import { requireAdmin } from "./require-admin.ts";

export type DisputeCase = {
  order: FullOrderRow;
  /** The newest of what was said about it, or what was said below `before`; null while its room can't be reached. */
  said: Said | null;
  /** What its messages show. */
  cards: ShownCards;
};

/**
 * The order of a dispute with its payments and refunds, and what was said about it, for the admin who is here for it: two trips, then the room.
 * Throws `Forbidden`, `NotFound` and `SignedOut`.
 */
export async function disputeCase(shop: StoreContext, before: number | null): Promise<DisputeCase> {
  const id = await orderIdOf(shop);
  const { orders, rows } = await shop.db.read({
    orders: ordersById([id]),
    rows: cardsOfThread(id, shop.now()),
  });
  const order = theOne(orders);
  const cards = await shownCards(shop, rows);
  const thread = { storeId: shop.store.id, kind: "order", id } as const;
  try {
    return { order, cards, said: await shop.ports.rooms.saidBefore(thread, before) };
  } catch (error) {
    if (error instanceof Unavailable) return { order, cards, said: null };
    throw error;
  }
}

/** The order of the dispute that the admin is here for. Throws `Forbidden`, `NotFound` and `SignedOut`. */
export async function orderOfCase(shop: StoreContext): Promise<FullOrderRow> {
  const { orders } = await shop.db.read({ orders: ordersById([await orderIdOf(shop)]) });
  return theOne(orders);
}

/** Which order that is, the dispute alone says: nobody looks at another one by naming it. */
async function orderIdOf(shop: StoreContext): Promise<string> {
  const { disputeId } = requireAdmin(shop);
  const { about } = await shop.db.read({ about: orderOfDispute(disputeId) });
  if (!about) throw new NotFound("dispute");
  return about.orderId;
}

function theOne([order]: FullOrderRow[]): FullOrderRow {
  if (!order) throw new NotFound("dispute");
  return order;
}
