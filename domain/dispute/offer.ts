import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { authorOf } from "./answer.ts";
import { moveDispute } from "./step.ts";
import { checkWords } from "./words.ts";

/**
 * The store offers how to settle a dispute, as its answer or after it, again as often as it likes: it is settled when the buyer agrees. No money
 * moves by it. Throws `Invalid` (`words`), `NotFound` and `Conflict` (`wrong_status`).
 */
export async function offerSettlement(
  shop: StoreContext,
  number: number,
  { disputeId, words }: { disputeId: string; words: string },
): Promise<void> {
  requireMay(shop, "inbox.write");
  const offer = checkWords("words", words, "Say what you offer.");
  await moveDispute(shop, number, {
    disputeId,
    to: "offered",
    type: "DISPUTE_OFFERED",
    set: { offer },
    data: { reason: offer, author: authorOf(shop) },
  });
}
