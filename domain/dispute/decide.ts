import { uuidv7 } from "uuidv7";
import { insertAct } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { authorOf } from "./answer.ts";
import { isDecision } from "./dispute.ts";
import { DECISION_NAMES } from "./names.ts";
import { requireAdmin } from "./require-admin.ts";
import { moveDispute } from "./step.ts";
import { checkWords } from "./words.ts";

/**
 * The platform decides a dispute that is with it, with words that both sides get. It moves no money: who was paid gives it back. Throws
 * `Forbidden` unless an admin is here for it, `Invalid` (`decision`, `words`), `NotFound` and `Conflict` (`wrong_status`).
 */
export async function decideDispute(
  shop: StoreContext,
  number: number,
  { decision, words }: { decision: string; words: string },
): Promise<void> {
  const { personId, name, disputeId } = requireAdmin(shop);
  if (!isDecision(decision)) throw new Invalid({ decision: "Choose how it ends." });
  const verdict = checkWords("words", words, "Say why: both sides read it.");
  await moveDispute(shop, number, {
    disputeId,
    to: "decided",
    type: "DISPUTE_DECIDED",
    set: { decision, verdict },
    data: { decision, reason: verdict, author: authorOf(shop) },
    also: {
      act: insertAct({
        id: uuidv7(),
        disputeId,
        orderNumber: number,
        personId,
        name,
        act: "decided",
        // Its words stand on the dispute, and go when its buyer is forgotten; the trail stays.
        reason: DECISION_NAMES[decision],
        at: shop.now(),
        until: null,
      }),
    },
  });
}
