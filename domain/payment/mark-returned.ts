import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { moveOrder } from "../order/move.ts";
import { owed, returnOwed } from "../refund/give-back.ts";
import { requireMay } from "../staff/require.ts";

/**
 * The seller gave back the money of a cancelled order, by hand at the gateway or in cash. A second press changes
 * nothing. Throws `NotFound` and `Conflict` (`nothing_due`, `refund_failed`).
 */
export async function markReturned(shop: StoreContext, number: number): Promise<void> {
  requireMay(shop, "orders.cancel");
  await moveOrder(shop, number, (order) => {
    if (order.status === "refunded") return null;
    const due = owed(order);
    // What is still to be sent has to be cancelled first: that is what gives its stock back.
    if (due.length === 0 || order.status !== "cancelled")
      throw new Conflict("nothing_due", "There is no money to give back for this order.");
    return returnOwed(shop, order, due, true);
  });
}
