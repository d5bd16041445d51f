import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import { actorName, type StoreContext } from "../context.ts";

export type EventType =
  | "ORDER_PLACED"
  | "ORDER_PAID"
  | "ORDER_FULFILLED"
  | "ORDER_CANCELLED"
  | "ORDER_REFUNDED"
  | "PAYMENT_FAILED"
  | "PAYMENT_MISMATCH"
  | "REFUND_DUE";

/** An event of an order, ready for the transaction of the change it tells of. */
export const orderEvent = (
  shop: StoreContext,
  type: EventType,
  orderId: string,
  at: Date,
  data: Record<string, unknown> = {},
): NewEvent => ({ id: uuidv7(), type, orderId, actor: actorName(shop.actor), data, at });

/** Has new events handled soon. When the queue is away the change stands all the same: the minute sweep finds them. */
export async function handleSoon(shop: StoreContext): Promise<void> {
  try {
    await shop.ports.jobs.send([{ kind: "events", storeId: shop.store.id }]);
  } catch {
    // See above: nothing is lost, only later.
  }
}
