import { insertEvents } from "#db/events.server.ts";
import { reopenOrder, stepFulfilment, unsendLines } from "#db/fulfilments.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { refundsAsSeen } from "#db/refunds.server.ts";
import { dropInvitations } from "#db/review-invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { whyNotCallable } from "./callable.ts";
import { fulfilmentIn } from "./find.ts";
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
    const why = whyNotCallable(order, fulfilment);
    if (why) throw new Conflict(why.reason, why.message);
    const at = shop.now();
    const of = { orderId: order.id, fulfilmentId: parcel };
    return {
      held: holdOrder(order.id, order.status),
      seen: refundsAsSeen(order),
      step: stepFulfilment(of, fulfilment.status, "called_off", at),
      lines: unsendLines(of),
      ...(order.status === "fulfilled" && {
        reopened: reopenOrder(order.id),
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
