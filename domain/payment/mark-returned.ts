import type { StoreContext } from "../context.ts";
import { assembleOrder } from "../order/assemble.ts";
import { moveOrder } from "../order/move.ts";
import { returnOwed } from "../refund/give-back.ts";
import { isTaken, nothingDue, owedAsSeen, owedOf, type OwedSeen } from "../refund/owed.ts";
import { requireMay } from "../staff/require.ts";

/**
 * The seller gave back the money of a cancelled order, by hand at the gateway or in cash: the payments they were shown, and no others.
 * The same press again changes nothing. Throws `NotFound` and `Conflict` (`nothing_due`, `refund_failed`, `money_changed`;
 * `already_back` or `not_failed` when it went another way meanwhile, or is about to).
 */
export async function markReturned(shop: StoreContext, number: number, seen: OwedSeen[]): Promise<void> {
  requireMay(shop, "orders.cancel");
  await moveOrder(shop, number, (row) => {
    const order = assembleOrder(row);
    if (isTaken(order, seen, "by_hand")) return null;
    const due = owedAsSeen(order, owedOf(order), seen, "by_hand");
    // What is still to be sent has to be cancelled first: that is what gives its stock back.
    if (order.status !== "cancelled") throw nothingDue();
    return returnOwed(shop, row, due, true);
  });
}
