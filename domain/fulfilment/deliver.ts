import { insertEvents } from "#db/events.server.ts";
import { stepFulfilment } from "#db/fulfilments.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { fulfilmentIn } from "./find.ts";
import { leftIn } from "./left.ts";
import { mayTurn } from "./status.ts";
import { thingsIn } from "./told.ts";

/**
 * A parcel is there, or was handed over where it is picked up; the buyer gets a letter. A second press changes nothing. Throws
 * `NotFound` and `Conflict` (`called_off`).
 */
export async function markDelivered(shop: StoreContext, number: number, parcel: string): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    const fulfilment = fulfilmentIn(order, parcel);
    if (fulfilment.status === "delivered") return null;
    if (!mayTurn(fulfilment, "delivered"))
      throw new Conflict("called_off", "This parcel was called off, so it can't have arrived.");
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      step: stepFulfilment({ orderId: order.id, fulfilmentId: parcel }, fulfilment.status, "delivered", at),
      event: insertEvents([
        orderEvent(shop, "PARCEL_DELIVERED", order.id, at, {
          fulfilmentId: parcel,
          things: thingsIn(order.lines, fulfilment.lines),
          left: leftIn(order.lines),
        }),
      ]),
    };
  });
}
