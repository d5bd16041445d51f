import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import { actorName, type Ports, type StoreContext } from "../context.ts";
import type { OrderEvents } from "./order-events.ts";
import type { StoreEvents } from "./store-events.ts";

export type EventType = keyof OrderEvents;
export type StoreEventType = keyof StoreEvents;

/** Whether an event is of a dispute. */
export const isOfDispute = (type: string): boolean => type.startsWith("DISPUTE_");

/** What of it has to be told: nothing where nothing is. */
type Told<Data> = Record<string, never> extends Data ? [data?: Data] : [data: Data];

/** An event of an order, ready for the transaction of the change it tells of. */
export const orderEvent = <Type extends EventType>(
  shop: StoreContext,
  type: Type,
  orderId: string,
  at: Date,
  ...[data = {} as OrderEvents[Type]]: Told<OrderEvents[Type]>
): NewEvent => ({ id: uuidv7(), type, orderId, actor: actorName(shop.actor), data, at });

/** The same of what belongs to no order. */
export const storeEvent = <Type extends StoreEventType>(
  shop: StoreContext,
  type: Type,
  at: Date,
  data: StoreEvents[Type],
): NewEvent => ({ id: uuidv7(), type, orderId: null, actor: actorName(shop.actor), data: { ...data }, at });

/** Has new events handled soon. When the queue is away the change stands all the same: the minute sweep finds them. */
export async function handleSoon(shop: { ports: Pick<Ports, "jobs">; store: { id: string } }): Promise<void> {
  try {
    await shop.ports.jobs.send([{ kind: "events", storeId: shop.store.id }]);
  } catch {
    // See above: nothing is lost, only later.
  }
}
