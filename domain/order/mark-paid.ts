import { insertEvents } from "#db/events.server.ts";
import { bookAtTheDoor, holdOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { countingPayment } from "./assemble.ts";
import { moveOrder } from "./move.ts";

/**
 * The money for an order paid on delivery is there, before or after the parcel was sent. A second press changes
 * nothing. Throws `NotFound` and `Conflict` (`paid_online`, `wrong_status`).
 */
export async function markPaid(shop: StoreContext, number: number): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    if (order.method !== "pay_on_delivery") {
      throw new Conflict(
        "paid_online",
        "This order is paid online; it is marked as paid when the money arrives.",
      );
    }
    if (countingPayment(order.payments)?.status === "paid") return null;
    if (order.status !== "placed" && order.status !== "fulfilled") {
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be marked as paid.`);
    }
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      payment: bookAtTheDoor(order.id, at),
      event: insertEvents([
        orderEvent(shop, "ORDER_PAID", order.id, at, { amount: order.total, currency: order.currency }),
      ]),
    };
  });
}
