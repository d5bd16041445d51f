import { uuidv7 } from "uuidv7";
import { insertAct } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { authorOf } from "./answer.ts";
import { isDecision } from "./dispute.ts";
import { requireAdmin } from "./require-admin.ts";
import { moveDispute } from "./step.ts";
import { checkWords } from "./words.ts";

/** In the trail a decision stands with how its words begin. */
const BEGINNING = 500;

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
        reason: verdict.slice(0, BEGINNING).toWellFormed(),
        at: shop.now(),
        until: null,
      }),
    },
  });
}
