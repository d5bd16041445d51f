import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { refundsAsSeen, reserve, settleByHand, stepIfRefunded } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { failedOf } from "./failed.ts";
import { refundMayBecome, waitsForHand } from "./status.ts";
import { wentElsewhere } from "./went-elsewhere.ts";

/**
 * The seller gave back a refund that failed, that does not go on at its gateway, or that was theirs to give back by hand from the
 * first; `how` in a few words. The same press again changes nothing. Throws `Invalid` (`how`), `NotFound` and `Conflict` (`nothing_left`,
 * `not_failed`; `already_back` when the gateway was first, or a colleague who gave it back another way).
 */
export async function gaveBackByHand(
  shop: StoreContext,
  number: number,
  refundId: string,
  how: string,
): Promise<void> {
  requireMay(shop, "orders.refund");
  const said = how.trim();
  if (said === "") throw new Invalid({ how: "Say how you gave it back, e.g. in cash." });
  if (said.length > 100) throw new Invalid({ how: "Please keep it under 100 characters." });
  await moveOrder(shop, number, (order) => {
    const { refund, paymentId, money } = failedOf(order, refundId);
    if (refund.status === "done" && refund.way === "by_hand" && refund.how === said) return null;
    if (refund.status === "done") throw wentElsewhere(refund, "by_hand");
    const waited = refund.stuck || waitsForHand(refund);
    if (!refundMayBecome(refund.status, "done") || (refund.status !== "failed" && !waited))
      throw wentElsewhere(refund, "by_hand");
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      seen: refundsAsSeen(order),
      // What failed has given its money free; what waits has it booked still.
      ...(!waited && { reserved: reserve(paymentId, money) }),
      done: settleByHand(refund, said, at),
      refunded: stepIfRefunded(order.id, at),
      event: insertEvents([
        orderEvent(shop, "ORDER_REFUNDED", order.id, at, {
          refundId,
          amount: refund.amount,
          currency: order.currency,
        }),
      ]),
    };
  });
}
