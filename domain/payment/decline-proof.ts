import { insertEvents } from "#db/events.server.ts";
import { waitAtLeast } from "#db/holds.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { declineProof as declined } from "#db/payment-proofs.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { plainLines } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";

/** They are told to look again and to send another, so their order is still there for so long, whenever its time is over. */
const GRACE_MS = 24 * 3_600_000;

/**
 * What a buyer sent does not show the money; `reason` is told to them, and they can send another. The order waits on, for a day at
 * least. Throws `NotFound`, `Invalid` (`reason`) and `Conflict` (`judged`).
 */
export async function declineProof(
  shop: StoreContext,
  number: number,
  proofId: string,
  reason: string,
): Promise<void> {
  requireMay(shop, "orders.fulfil");
  const why = plainLines(reason);
  if (why === "" || why.length > 500)
    throw new Invalid({
      reason: "Say what is wrong with it, in up to 500 characters. The buyer reads this.",
    });
  await moveOrder(shop, number, (order) => {
    const proof = order.proofs.find(({ id }) => id === proofId);
    if (!proof) throw new NotFound("file");
    if (proof.verdict === "declined") return null;
    if (proof.verdict !== null || order.status !== "placed")
      throw new Conflict("judged", "This order no longer waits for its money.");
    const at = shop.now();
    return {
      held: holdOrder(order.id, order.status),
      proof: declined(proofId, why, at),
      waits: waitAtLeast(order.id, new Date(at.getTime() + GRACE_MS)),
      event: insertEvents([orderEvent(shop, "PAYMENT_PROOF_DECLINED", order.id, at, { reason: why })]),
    };
  });
}
