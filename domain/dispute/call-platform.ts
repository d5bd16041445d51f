import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import type { Dispute } from "./dispute.ts";
import { moveDispute } from "./step.ts";

/** The store asks the platform to decide, once it has answered itself. Throws `Conflict` (`answer_first`, `wrong_status`) and `NotFound`. */
export async function callPlatform(shop: StoreContext, number: number, disputeId: string): Promise<void> {
  requireMay(shop, "inbox.write");
  await moveDispute(shop, number, {
    disputeId,
    to: "platform",
    type: "DISPUTE_AT_PLATFORM",
    data: { cause: "store" },
    only: mayCallPlatform,
  });
}

/** The store has its days to answer first; when they are over it comes to the platform by itself. */
export const mayCallPlatform = ({ status }: Pick<Dispute, "status">): Conflict | null =>
  status === "opened"
    ? new Conflict(
        "answer_first",
        "The shop has three days to answer first. After that the platform looks at it by itself.",
      )
    : null;
