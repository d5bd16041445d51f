import { insertEvents } from "#db/events.server.ts";
import { bookByHand, holdOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { paidAsSeen } from "../payment/paid-as-seen.ts";
import { paidMeanwhile } from "../payment/paid-meanwhile.ts";
import { cameBackUnpaid, nothingAsked } from "../return/before-paid.ts";
import { requireMay } from "../staff/require.ts";
import { paidBy } from "./assemble.ts";
import { dueOf } from "./due.ts";
import { moneyChanged } from "./money-changed.ts";
import { moveOrder } from "./move.ts";

/**
 * The money for an order paid on delivery is there, before or after the parcel was sent: `amountSeen`, as it was shown. A second
 * press changes nothing. Throws `NotFound` and `Conflict` (`paid_online`, `paid_meanwhile` when it was paid another way first,
 * `wrong_status`, `money_changed` when it comes to something else by now, or did when it was booked).
 */
export async function markPaid(shop: StoreContext, number: number, amountSeen: number): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    if (order.method !== "pay_on_delivery") {
      const paid = paidBy(order.payments);
      if (paid) throw paidMeanwhile(paid.provider);
      throw new Conflict(
        "paid_online",
        order.method === "bank_transfer"
          ? "This order is paid by bank transfer; confirm the amount that arrived."
          : "This order is paid online; it is marked as paid when the money arrives.",
      );
    }
    if (paidAsSeen(order.payments, amountSeen)) return null;
    if (order.status !== "placed" && order.status !== "fulfilled") {
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be marked as paid.`);
    }
    if (nothingAsked(order)) throw cameBackUnpaid();
    const amount = dueOf(order);
    if (amount !== amountSeen) throw moneyChanged();
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      payment: bookByHand(order.id, "pay_on_delivery", amount, at),
      event: insertEvents([
        orderEvent(shop, "ORDER_PAID", order.id, at, { amount, currency: order.currency }),
      ]),
    };
  });
}
