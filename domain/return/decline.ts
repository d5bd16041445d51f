import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { moveReturn, type Decision } from "./step.ts";

/** The shop does not take it back, and says why. Throws as `approveReturn` does. */
export async function declineReturn(shop: StoreContext, number: number, decision: Decision): Promise<void> {
  requireMay(shop, "orders.fulfil");
  if (decision.answer.trim() === "") throw new Invalid({ answer: "Tell the buyer why." });
  await moveReturn(shop, number, { ...decision, to: "declined", type: "RETURN_DECLINED" });
}
