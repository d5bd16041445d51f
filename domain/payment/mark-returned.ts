import { insertEvents } from "#db/events.server.ts";
import { stepToReturned } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { countingPayment } from "../order/assemble.ts";
import { moveOrder } from "../order/move.ts";
import { mayBecome } from "../order/status.ts";
import { requireMay } from "../staff/require.ts";

/**
 * The seller gave back the money of a cancelled order, by hand at the gateway or in cash. A second press changes
 * nothing. Throws `NotFound` and `Conflict` (`nothing_due`).
 */
export async function markReturned(shop: StoreContext, number: number): Promise<void> {
  requireMay(shop, "orders.cancel");
  await moveOrder(shop, number, (order) => {
    if (order.status === "refunded") return null;
    const due = countingPayment(order.payments)?.status === "refund_due";
    // What is still to be sent has to be cancelled first: that is what gives its stock back.
    if (!due || order.status !== "cancelled" || !mayBecome(order, "refunded"))
      throw new Conflict("nothing_due", "There is no money to give back for this order.");
    const { total: amount, currency } = order;
    return {
      step: stepToReturned(order.id),
      events: insertEvents([orderEvent(shop, "ORDER_REFUNDED", order.id, shop.now(), { amount, currency })]),
    };
  });
}
