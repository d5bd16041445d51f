import { ordersById, type FullOrderRow } from "#db/orders.server.ts";
import { orderOfDispute } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound, Unavailable } from "../errors.ts";
import type { Said, ThreadKey } from "../thread/thread.ts";
import { requireAdmin } from "./require-admin.ts";

export type DisputeCase = {
  order: FullOrderRow;
  /** The newest of what was said about it, or what was said below `before`; null while its room can't be reached. */
  said: Said | null;
};

/**
 * The order of a dispute with its payments and refunds, and what was said about it, for the admin who is here for it: two trips, then the room.
 * Throws `Forbidden`, `NotFound` and `SignedOut`.
 */
export async function disputeCase(shop: StoreContext, before: number | null): Promise<DisputeCase> {
  const order = await orderOfCase(shop);
  try {
    return { order, said: await shop.ports.rooms.saidBefore(threadOfCase(shop, order), before) };
  } catch (error) {
    if (error instanceof Unavailable) return { order, said: null };
    throw error;
  }
}

/** The order of the dispute that the admin is here for. Throws `Forbidden`, `NotFound` and `SignedOut`. */
export async function orderOfCase(shop: StoreContext): Promise<FullOrderRow> {
  const { disputeId } = requireAdmin(shop);
  const { about } = await shop.db.read({ about: orderOfDispute(disputeId) });
  if (!about) throw new NotFound("dispute");
  const { orders } = await shop.db.read({ orders: ordersById([about.orderId]) });
  const [order] = orders;
  if (!order) throw new NotFound("dispute");
  return order;
}

export const threadOfCase = ({ store }: StoreContext, { id }: Pick<FullOrderRow, "id">): ThreadKey => ({
  storeId: store.id,
  kind: "order",
  id,
});
