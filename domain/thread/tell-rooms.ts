import type { StoreContext } from "../context.ts";
import { isOfDispute } from "../event/tell.ts";
import { toldToBuyer } from "../order/told-to-buyer.ts";
import type { Step } from "./thread.ts";

type Event = { id: string; type: string; orderId: string | null; at: Date; data: Record<string, unknown> };

const NEVER = new Date(8.64e15);

/**
 * Has changes of orders stand in their threads, from the first word on (`talked`): what was before it, the order's page tells. A dispute is a talk by itself. A room that is away keeps nobody waiting: whoever opens the thread next
 * has it told what is missing.
 */
export async function tellRooms(
  { ports, store }: StoreContext,
  events: Event[],
  talked: ReadonlyMap<string, Date>,
): Promise<void> {
  const told = Map.groupBy(
    events.filter(
      ({ orderId, type, at }) =>
        orderId !== null && (isOfDispute(type) || at >= (talked.get(orderId) ?? NEVER)),
    ),
    ({ orderId }) => orderId as string,
  );
  await Promise.all(
    [...told].map(([id, events]) =>
      ports.rooms
        .tellSteps({ storeId: store.id, kind: "order", id }, events.flatMap(stepOf))
        .catch(() => undefined),
    ),
  );
}

/** An event as a thread tells it; nothing for what its buyer is not told of. */
function stepOf(event: Event): Step[] {
  const told = toldToBuyer(event);
  return told ? [{ id: event.id, at: event.at, type: told.type, data: told.data }] : [];
}
