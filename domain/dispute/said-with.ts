import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Speaker } from "../thread/thread.ts";

/** Words, under the name that has them said once, and who says them. */
type SaidWith = { speaker: Speaker; id: string; text: string };

/**
 * What somebody wrote with a step of a dispute, as it is said in the order's thread under their name, so that both sides read and answer it
 * there; null where nothing was written, and of an order whose buyer is forgotten.
 */
export function saidWith(
  event: Pick<UnhandledRow, "id" | "type" | "data">,
  order: FullOrderRow,
): SaidWith | null {
  const { reason } = event.data;
  const speaker = speakerOf(event, order);
  if (!speaker || typeof reason !== "string" || reason === "" || order.erasedAt !== null) return null;
  return { speaker, id: `dispute-${event.id}`, text: reason };
}

function speakerOf({ type, data }: Pick<UnhandledRow, "type" | "data">, order: FullOrderRow): Speaker | null {
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
