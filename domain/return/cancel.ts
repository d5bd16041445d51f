import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { moveReturn } from "./step.ts";

/** Nothing comes back after all. Throws `NotFound` and `Conflict` (`wrong_status`). */
export async function cancelReturn(shop: StoreContext, number: number, returnId: string): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveReturn(shop, number, { returnId, to: "cancelled", type: "RETURN_CANCELLED" });
}
