import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { moveReturn } from "./step.ts";

/** What was received is settled without a refund. Throws `NotFound` and `Conflict` (`wrong_status`). */
export async function endReturn(shop: StoreContext, number: number, returnId: string): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveReturn(shop, number, { returnId, to: "closed", type: "RETURN_CLOSED" });
}
