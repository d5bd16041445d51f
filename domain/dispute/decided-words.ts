import type { Say } from "../words/say.ts";
import type { Dispute } from "./dispute.ts";

/** What the platform's decision comes to, for the buyer. */
export function decidedWords(say: Say, { decision }: Pick<Dispute, "decision">, shop: string): string {
  if (decision === "refund_advised")
    return say("It asks {shop} to give your money back. The shop has it, and sends it itself.", { shop });
  return decision === "store_warned"
    ? say("It has warned {shop}.", { shop })
    : say("It was closed without a refund.");
}
