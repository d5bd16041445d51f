import { dueDisputes } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { orderOrMiss } from "../order/for-seller.ts";
import { moveDispute } from "./step.ts";
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
  for (const { id, orderNumber } of due) {
    const { disputes } = await orderOrMiss(shop, orderNumber);
    const one = disputes.find((each) => each.id === id);
    if (!one) continue;
    const to = whenOverdue(one.status);
    try {
      await moveDispute(shop, orderNumber, {
        disputeId: id,
        to,
        type: to === "platform" ? "DISPUTE_AT_PLATFORM" : "DISPUTE_LAPSED",
        data: { cause: "time" },
        only: ({ dueAt }) => (dueAt !== null && dueAt <= shop.now() ? null : movedMeanwhile()),
      });
      moved++;
    } catch (error) {
      // Somebody moved it in this very moment: what they did counts.
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
    }
  }
  return moved;
}

const movedMeanwhile = () => new Conflict("wrong_status", "It has time again.");
