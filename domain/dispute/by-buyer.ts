import type { StoreContext } from "../context.ts";
import type { Conflict } from "../errors.ts";
import { askableNumber } from "../order/number.ts";
import { plainLines } from "../plain-line.ts";
import { mayCallPlatform } from "./call-platform.ts";
import type { Dispute } from "./dispute.ts";
import { moveDispute, wrongStatus } from "./step.ts";

/** What a buyer can do about their dispute besides talking. */
export type BuyerStep = "withdraw" | "agree" | "disagree" | "platform";

/** What was pressed; `offer` is the one that stood above the button, for the two steps that answer it. */
type Pressed = { disputeId: string; step: BuyerStep; offer?: string };

/**
 * Nobody agrees to what they did not see: while a page is open the store may offer something else. So the offer itself is named, and not a
 * moment or a number of it. No line of what a form brings back says how its lines ended. The store's first answer leads where a "no" does,
 * and is nobody else's to give.
 */
const toThisOffer =
  (shown = "") =>
  ({ status, offer }: Dispute): Conflict | null =>
    status === "offered" && offer === plainLines(shown) ? null : wrongStatus();

const STEPS = {
  withdraw: () => ({ to: "withdrawn", type: "DISPUTE_WITHDRAWN" }),
  agree: (offer) => ({ to: "settled", type: "DISPUTE_SETTLED", only: toThisOffer(offer) }),
  disagree: (offer) => ({ to: "answered", type: "DISPUTE_OFFER_DECLINED", only: toThisOffer(offer) }),
  platform: () => ({
    to: "platform",
    type: "DISPUTE_AT_PLATFORM",
    data: { cause: "buyer" },
    only: mayCallPlatform,
  }),
} satisfies Record<BuyerStep, (offer?: string) => Omit<Parameters<typeof moveDispute>[2], "disputeId">>;

export const isBuyerStep = (text: string): text is BuyerStep => Object.hasOwn(STEPS, text);

/**
 * A step of the buyer's, from the page of their order. Throws `NotFound` for a wrong key, and `Conflict` as `moveDispute` does: also where
 * the offer is another by now than the one they answer.
 */
export async function stepByBuyer(
  shop: StoreContext,
  number: number,
  key: string,
  { disputeId, step, offer }: Pressed,
): Promise<void> {
  await moveDispute(shop, askableNumber(number), { disputeId, key, ...STEPS[step](offer) });
}
