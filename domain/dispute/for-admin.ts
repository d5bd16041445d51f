import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { orderOfDispute } from "#db/disputes.server.ts";
import { cardsOfThread, type CardRow } from "#db/thread-cards.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound, Unavailable } from "../errors.ts";
import { type ShownCards, shownCards } from "../thread/shown-cards.ts";
import type { Said, ThreadKey } from "../thread/thread.ts";
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
  const { order, rows } = await caseOf(shop);
  const cards = await shownCards(shop, rows);
  try {
    return { order, cards, said: await shop.ports.rooms.saidBefore(threadOfCase(shop, order), before) };
  } catch (error) {
    if (error instanceof Unavailable) return { order, cards, said: null };
    throw error;
  }
}

/** The order of the dispute that the admin is here for. Throws `Forbidden`, `NotFound` and `SignedOut`. */
export const orderOfCase = async (shop: StoreContext): Promise<FullOrderRow> => (await caseOf(shop)).order;

async function caseOf(shop: StoreContext): Promise<{ order: FullOrderRow; rows: CardRow[] }> {
  const { disputeId } = requireAdmin(shop);
  const { about } = await shop.db.read({ about: orderOfDispute(disputeId) });
  if (!about) throw new NotFound("dispute");
  const { orders, rows } = await shop.db.read({
    orders: ordersById([about.orderId]),
    rows: cardsOfThread(about.orderId, shop.now()),
  });
  const [order] = orders;
  if (!order) throw new NotFound("dispute");
  return { order, rows };
}

export const threadOfCase = ({ store }: StoreContext, { id }: Pick<FullOrderRow, "id">): ThreadKey => ({
  storeId: store.id,
  kind: "order",
  id,
});
