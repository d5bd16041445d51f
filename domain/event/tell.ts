import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import { actorName, type Ports, type StoreContext } from "../context.ts";

/** What is told about the people of a store. */
export type StaffEventType =
  | "STAFF_INVITED"
  | "STAFF_INVITATION_REVOKED"
  | "STAFF_JOINED"
  | "STAFF_ROLE_CHANGED"
  | "STAFF_REMOVED"
  | "STAFF_LEFT"
  | "OWNER_CHANGED";

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

/** The same of the store's people. No letter follows from it: who changes something sends its letters at once. */
export const staffEvent = (
  shop: StoreContext,
  type: StaffEventType,
  at: Date,
  data: Record<string, unknown>,
): NewEvent => ({ id: uuidv7(), type, orderId: null, actor: actorName(shop.actor), data, at });

/** Has new events handled soon. When the queue is away the change stands all the same: the minute sweep finds them. */
export async function handleSoon(shop: { ports: Pick<Ports, "jobs">; store: { id: string } }): Promise<void> {
  try {
    await shop.ports.jobs.send([{ kind: "events", storeId: shop.store.id }]);
  } catch {
    // See above: nothing is lost, only later.
  }
}
