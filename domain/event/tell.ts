import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import { actorName, type Ports, type StoreContext } from "../context.ts";

/** What is told about the people of a store. */
type StaffEventType =
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
  | "PARCEL_TRACKING_CHANGED"
  | "PARCEL_DELIVERED"
  | "PARCEL_CALLED_OFF"
  | "ORDER_CANCELLED"
  | "ORDER_REFUNDED"
  | "PAYMENT_FAILED"
  | "PAYMENT_MISMATCH"
  | "PAYMENT_METHOD_CHANGED"
  | "PAYMENT_PROOF_SENT"
  | "PAYMENT_PROOF_DECLINED"
  | "REFUND_DUE"
  | "REFUND_STARTED"
  | "REFUND_FAILED"
  | "REFUND_STUCK"
  | "RETURN_REQUESTED"
  | "RETURN_APPROVED"
  | "RETURN_DECLINED"
  | "RETURN_CANCELLED"
  | "RETURN_RECEIVED"
  | "RETURN_CLOSED"
  | "EXCHANGE_SENT_OUT"
  | "EXCHANGE_CALLED_OFF"
  | "EXCHANGE_REFUNDED"
  | "HOLD_ENDED"
  | "HOLD_RENEWED"
  | "GIFT_CARD_RETURNED"
  | "ORDER_EDITED"
  | "ADDITION_PAID"
  | "ADDITION_DROPPED"
  | DisputeEventType;

/** What both sides of a dispute are told, in its order's timeline and thread. */
type DisputeEventType =
  | "DISPUTE_OPENED"
  | "DISPUTE_ANSWERED"
  | "DISPUTE_OFFERED"
  | "DISPUTE_OFFER_DECLINED"
  | "DISPUTE_AT_PLATFORM"
  | "DISPUTE_WITHDRAWN"
  | "DISPUTE_SETTLED"
  | "DISPUTE_LAPSED"
  | "DISPUTE_DECIDED";

/** Whether an event is of a dispute. */
export const isOfDispute = (type: string): boolean => type.startsWith("DISPUTE_");

/** An event of an order, ready for the transaction of the change it tells of. */
export const orderEvent = (
  shop: StoreContext,
  type: EventType,
  orderId: string,
  at: Date,
  data: Record<string, unknown> = {},
): NewEvent => ({ id: uuidv7(), type, orderId, actor: actorName(shop.actor), data, at });

/** What is told of a store that belongs to no order. No letter follows from its people: who changes something sends those at once. */
export type StoreEventType =
  | StaffEventType
  /** How the store is paid; never with a secret. */
  | "PAYMENT_SETTINGS_CHANGED"
  | "PAYMENT_DIFFERENCE_CLOSED"
  | "OFFER_MADE"
  | "OFFER_TAKEN_BACK"
  | "DISCOUNT_ADDED"
  | "DISCOUNT_CHANGED"
  | "DISCOUNT_STARTED"
  | "DISCOUNT_STOPPED"
  | "GIFT_CARD_ISSUED"
  | "GIFT_CARD_DISABLED"
  | "CART_REMINDERS_SWITCHED"
  | "STOCK_DIFFERS"
  /** Things that will be gone sooner than the store wants; the one it is, or how many they are. */
  | "STOCK_RUNS_OUT"
  | "STOCK_TRANSFERRED"
  | "REVIEW_WRITTEN"
  | "LOCATIONS_CHANGED";

export const storeEvent = (
  shop: StoreContext,
  type: StoreEventType,
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
