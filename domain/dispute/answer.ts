import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { moveDispute } from "./step.ts";
import { checkWords } from "./words.ts";

/** The store's first answer to a dispute; what follows is talk. Throws `Invalid` (`words`), `NotFound` and `Conflict` (`wrong_status`). */
export async function answerDispute(
  shop: StoreContext,
  number: number,
  { disputeId, words }: { disputeId: string; words: string },
): Promise<void> {
  requireMay(shop, "inbox.write");
  const answer = checkWords("words", words, "Write your answer first.");
  await moveDispute(shop, number, {
    disputeId,
    to: "answered",
    type: "DISPUTE_ANSWERED",
    set: { answer },
    data: { reason: answer, author: authorOf(shop) },
    only: ({ status }) => (status === "opened" ? null : answeredBefore()),
  });
}

const answeredBefore = () =>
  new Conflict("wrong_status", "It was answered meanwhile. Please look at it again.");

/** Who of the store speaks, as its thread shows them. */
export const authorOf = ({ actor }: StoreContext): string =>
  actor.kind === "staff" || actor.kind === "admin" ? actor.name : "";
