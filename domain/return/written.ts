import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { insertReturn } from "#db/returns.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { checkReturn, type WantedReturn } from "./check.ts";
import { returnable } from "./returnable.ts";

/** What writes a return, and tells of it. Throws `Invalid` as `checkReturn` does. */
export function writtenReturn(
  shop: StoreContext,
  order: FullOrderRow,
  wanted: WantedReturn,
  status: "requested" | "approved",
) {
  const { lines, note } = checkReturn(wanted, returnable(order));
  const at = shop.now();
  const { id } = wanted;
  const type = status === "requested" ? "RETURN_REQUESTED" : "RETURN_APPROVED";
  return {
    held: holdOrder(order.id, order.status),
    ...insertReturn(
      {
        id,
        orderId: order.id,
        status,
        note,
        actor: actorName(shop.actor),
        createdAt: at,
        decidedAt: status === "approved" ? at : null,
      },
      lines,
    ),
    event: insertEvents([orderEvent(shop, type, order.id, at, { returnId: id })]),
  };
}
