import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import { saidWith } from "../dispute/said-with.ts";
import { Unavailable } from "../errors.ts";
import { isOfDispute } from "../event/tell.ts";
import { toldToBuyer } from "../order/told-to-buyer.ts";
import type { Step, ThreadKey } from "./thread.ts";

const NEVER = new Date(8.64e15);

/** The orders that events are about, and which of them are talked about, since when. */
export type Concerned = { orders: ReadonlyMap<string, FullOrderRow>; talked: ReadonlyMap<string, Date> };

/**
 * Has changes of orders stand in their threads, from the first word on (`talked`): what was before it, the order's page tells. A dispute is a talk
 * by itself: what was written with one of its steps is said right below it. A room that is away keeps no step waiting: whoever opens the thread
 * next has it told what is missing. Words wait, and those after them, so that a talk is never told back to front: answers which events, and
 * why. `silent` are the orders of which some wait already.
 */
export async function tellRooms(
  shop: StoreContext,
  events: UnhandledRow[],
  { orders, talked }: Concerned,
  silent: Set<string>,
): Promise<Map<string, unknown>> {
  const told = Map.groupBy(
    events.filter(
      ({ orderId, type, at }) =>
        orderId !== null && (isOfDispute(type) || at >= (talked.get(orderId) ?? NEVER)),
    ),
    ({ orderId }) => orderId as string,
  );
  const waiting = new Map<string, unknown>();
  await Promise.all(
    [...told].map(async ([id, events]) => {
      const order = orders.get(id);
      const failed = await tellRoom(
        shop,
        { storeId: shop.store.id, kind: "order", id },
        events,
        order,
        silent.has(id),
      );
      if (failed.size > 0) silent.add(id);
      for (const [event, why] of failed) waiting.set(event, why);
    }),
  );
  return waiting;
}

/** Tells one room, in the order of the events: steps together, as far as nothing was said between them. */
async function tellRoom(
  { ports }: StoreContext,
  thread: ThreadKey,
  events: UnhandledRow[],
  order: FullOrderRow | undefined,
  isSilent: boolean,
): Promise<Map<string, unknown>> {
  const waiting = new Map<string, unknown>();
  let away: unknown = isSilent ? new Unavailable("What was said before waits for its room.") : null;
  let steps: Step[] = [];
  const tell = async () => {
    const [now, failed] = [steps, away];
    steps = [];
    if (now.length > 0 && failed === null)
      await ports.rooms.tellSteps(thread, now).catch((error: unknown) => void (away = error));
  };
  for (const event of events) {
    steps.push(...stepOf(event));
    const said = order && saidWith(event, order);
    if (!said) continue;
    await tell();
    if (away === null)
      await ports.rooms
        .say(thread, said.speaker, said.id, said.text)
        .catch((error: unknown) => void (away = error));
    if (away !== null) waiting.set(event.id, away);
  }
  await tell();
  return waiting;
}

/** An event as a thread tells it; nothing for what its buyer is not told of. */
function stepOf(event: UnhandledRow): Step[] {
  const told = toldToBuyer(event);
  return told ? [{ id: event.id, at: event.at, type: told.type, data: told.data }] : [];
}
