import { insertEvents } from "#db/events.server.ts";
import { flagRefunds, giveStockBack, stepOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { moveOrder } from "./move.ts";
import { mayBecome } from "./status.ts";

/**
 * Calls an order off, once: its stock goes back and money that came is flagged to be given back. `reason` may be
 * empty and is told to the buyer. Throws `Invalid`, `NotFound` and `Conflict` (`wrong_status`).
 */
export async function cancelOrder(shop: StoreContext, number: number, reason: string): Promise<void> {
  requireMay(shop, "orders.cancel");
  const why = reason.trim();
  if (why.length > 500) throw new Invalid({ reason: "Please keep the reason under 500 characters." });
  await moveOrder(shop, number, (order) => {
    if (order.status === "cancelled") return null;
    if (!mayBecome(order, "cancelled")) {
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be cancelled.`);
    }
    const at = shop.now();
    const { id: orderId, total, currency } = order;
    const events = [orderEvent(shop, "ORDER_CANCELLED", orderId, at, { reason: why })];
    // The step guards that it is still paid, or still not, when this is written.
    if (order.status === "paid")
      events.push(orderEvent(shop, "REFUND_DUE", orderId, at, { amount: total, currency }));
    return {
      step: stepOrder({ orderId, from: order.status, to: "cancelled", at }),
      stock: giveStockBack(orderId),
      refunds: flagRefunds(orderId),
      events: insertEvents(events),
    };
  });
}
