import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import type { Speaker } from "../thread/thread.ts";

/**
 * What somebody wrote with a step of a dispute is said in the order's thread under their name, so that both sides read and answer it
 * there. Said again it stands there once. Throws `Unavailable` while the room is away, and `TooMany`: then its event waits.
 */
export async function sayInThread(
  shop: StoreContext,
  event: UnhandledRow,
  order: FullOrderRow,
): Promise<void> {
  const { reason } = event.data;
  const speaker = speakerOf(event, order);
  if (!speaker || typeof reason !== "string" || reason === "" || order.erasedAt !== null) return;
  const thread = { storeId: shop.store.id, kind: "order", id: order.id } as const;
  await shop.ports.rooms.say(thread, speaker, `dispute-${event.id}`, reason);
}

function speakerOf({ type, data }: UnhandledRow, order: FullOrderRow): Speaker | null {
  const name = typeof data["author"] === "string" ? data["author"] : "";
  switch (type) {
    case "DISPUTE_OPENED":
      return { side: "buyer", id: "", name: order.name, away: true };
    case "DISPUTE_ANSWERED":
    case "DISPUTE_OFFERED":
      return { side: "staff", id: "", name, away: true };
    case "DISPUTE_DECIDED":
      return { side: "admin", id: "", name };
    default:
      return null;
  }
}
