import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { refundsAsSeen, reserve, startAgain } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { failedOf } from "./failed.ts";
import { sendSoon } from "./soon.ts";
import { refundMayBecome } from "./status.ts";
import { wentElsewhere } from "./went-elsewhere.ts";

/**
 * A refund that failed is sent once more. A second press changes nothing. Throws `NotFound` and `Conflict` (`nothing_left` when
 * its money went back otherwise meanwhile, `already_back` when it was given back by hand).
 */
export async function tryRefundAgain(shop: StoreContext, number: number, refundId: string): Promise<void> {
  requireMay(shop, "orders.refund");
  await moveOrder(shop, number, (order) => {
    const { refund, paymentId, money } = failedOf(order, refundId);
    if (refund.way === "by_hand" && refund.status === "done") throw wentElsewhere(refund, "gateway");
    if (!refundMayBecome(refund.status, "pending")) return null;
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      seen: refundsAsSeen(order),
      reserved: reserve(paymentId, money),
      again: startAgain(refund.id, uuidv7(), at),
      event: insertEvents([
        orderEvent(shop, "REFUND_STARTED", order.id, at, {
          refundId,
          amount: refund.amount,
          currency: order.currency,
        }),
      ]),
    };
  });
  await sendSoon(shop);
}
