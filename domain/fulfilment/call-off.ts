import { insertEvents } from "#db/events.server.ts";
import { reopenOrder, stepFulfilment, unsendLines } from "#db/fulfilments.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { refundsAsSeen } from "#db/refunds.server.ts";
import { dropInvitations } from "#db/review-invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { refundedOf } from "../refund/sums.ts";
import { requireMay } from "../staff/require.ts";
import type { Fulfilment } from "../order/order.ts";
import { fulfilmentIn } from "./find.ts";
import { mayTurn } from "./status.ts";
import { thingsIn } from "./told.ts";

/**
 * A parcel does not go after all: what was in it is to be sent again, and an order that was sent whole waits again, paid or to be
 * paid at the door. With `tell` the buyer gets a letter. A second press changes nothing. Throws `NotFound` and `Conflict`
 * (`delivered`, `wrong_status`, `came_back`, `refunded`).
 */
export async function callOffParcel(
  shop: StoreContext,
  number: number,
  parcel: string,
  tell: boolean,
): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    const fulfilment = fulfilmentIn(order, parcel);
    if (fulfilment.status === "called_off") return null;
    requireCallable(order, fulfilment);
    const at = shop.now();
    const of = { orderId: order.id, fulfilmentId: parcel };
    return {
      held: holdOrder(order.id, order.status),
      seen: refundsAsSeen(order),
      step: stepFulfilment(of, fulfilment.status, "called_off", at),
      lines: unsendLines(of),
      ...(order.status === "fulfilled" && {
        reopened: reopenOrder(order.id, order.paidAt ? "paid" : "placed"),
        unasked: dropInvitations([order.id]),
      }),
      event: insertEvents([
        orderEvent(shop, "PARCEL_CALLED_OFF", order.id, at, {
          fulfilmentId: parcel,
          things: thingsIn(order.lines, fulfilment.lines),
          tell,
        }),
      ]),
    };
  });
}

function requireCallable(order: FullOrderRow, fulfilment: Fulfilment): void {
  if (!mayTurn(fulfilment, "called_off"))
    throw new Conflict("delivered", "This parcel has arrived, so it can't be called off.");
  if (order.status === "cancelled" || order.status === "refunded")
    throw new Conflict("wrong_status", `This order is ${order.status}, so its parcels stay as they are.`);
  if (order.erasedAt !== null)
    throw new Conflict(
      "wrong_status",
      "This order’s buyer is forgotten, so there is nowhere to send its things again.",
    );
  const back = fulfilment.lines.some(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return line !== undefined && line.sent - quantity < line.returned;
  });
  if (back)
    throw new Conflict("came_back", "Some of what is in this parcel came back, so it can't be called off.");
  // What was refunded and stays with the buyer is in one of the parcels that went.
  const refunded = fulfilment.lines.some(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return line !== undefined && refundedOf(order, lineId) - line.removed > line.sent - quantity;
  });
  if (refunded)
    throw new Conflict(
      "refunded",
      "Some of what is in this parcel was refunded, so it is not to be sent again and the parcel can't be called off.",
    );
}
