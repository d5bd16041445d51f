import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { moveReturn, type Decision } from "./step.ts";

/** The buyer may send it back. A second press changes nothing. Throws `Invalid` (`answer`), `NotFound` and `Conflict` (`wrong_status`). */
export async function approveReturn(shop: StoreContext, number: number, decision: Decision): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveReturn(shop, number, { ...decision, to: "approved", type: "RETURN_APPROVED" });
}
