import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { mayCallPlatform } from "./call-platform.ts";
import type { Dispute } from "./dispute.ts";
import { moveDispute, wrongStatus } from "./step.ts";

/** What a buyer can do about their dispute besides talking. */
export type BuyerStep = "withdraw" | "agree" | "disagree" | "platform";

const STEPS = {
  withdraw: { to: "withdrawn", type: "DISPUTE_WITHDRAWN" },
  agree: { to: "settled", type: "DISPUTE_SETTLED" },
  disagree: {
    to: "answered",
    type: "DISPUTE_OFFER_DECLINED",
    // The store's first answer leads there, too, and is nobody else's to give.
    only: ({ status }: Dispute) => (status === "offered" ? null : wrongStatus()),
  },
  platform: { to: "platform", type: "DISPUTE_AT_PLATFORM", data: { cause: "buyer" }, only: mayCallPlatform },
} as const;

export const isBuyerStep = (text: string): text is BuyerStep => Object.hasOwn(STEPS, text);

/** A step of the buyer's, from the page of their order. Throws `NotFound` for a wrong key, and `Conflict` as `moveDispute` does. */
export async function stepByBuyer(
  shop: StoreContext,
  number: number,
  key: string,
  { disputeId, step }: { disputeId: string; step: BuyerStep },
): Promise<void> {
  await moveDispute(shop, askableNumber(number), { disputeId, key, ...STEPS[step] });
}
