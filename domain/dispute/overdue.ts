import { dueDisputes } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { moveDispute, wrongStatus } from "./step.ts";
import { whenOverdue } from "./status.ts";

/** Of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 50;

/**
 * Moves on this store's disputes whose time is over: what was not answered goes to the platform, what was answered and then left is let
 * rest. Each is one transaction, so it may stop anywhere and run twice at once. Answers how many.
 */
export async function moveOverdue(shop: StoreContext): Promise<number> {
  const { due } = await shop.db.read({ due: dueDisputes(shop.now(), AT_ONCE) });
  let moved = 0;
  for (const { id, orderNumber, status } of due) {
    const to = whenOverdue(status);
    try {
      await moveDispute(shop, orderNumber, {
        disputeId: id,
        to,
        type: to === "platform" ? "DISPUTE_AT_PLATFORM" : "DISPUTE_LAPSED",
        data: { cause: "time" },
        only: (one) =>
          one.status === status && one.dueAt !== null && one.dueAt <= shop.now() ? null : wrongStatus(),
      });
      moved++;
    } catch (error) {
      // Somebody moved it in this very moment: what they did counts.
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
    }
  }
  return moved;
}
