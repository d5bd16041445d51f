import type { StoreContext } from "../context.ts";
import { orderOrMiss } from "../order/for-seller.ts";
import type { Paper } from "../paper/paper.ts";
import { requireMay } from "../staff/require.ts";
import { collectEvidence } from "./collect.ts";
import type { Evidence } from "./evidence.ts";
import { evidencePaper } from "./paper.ts";
import type { EvidencePicture } from "./pictures.ts";

export type EvidenceFile = { number: number; evidence: Evidence; paper: Paper; pictures: EvidencePicture[] };

/** The evidence about an order, for the store's own case with its gateway or bank. Throws `NotFound` and `Unavailable`. */
export async function evidenceForSeller(shop: StoreContext, number: number): Promise<EvidenceFile> {
  requireMay(shop, "orders.refund");
  const order = await orderOrMiss(shop, number);
  const { evidence, pictures } = await collectEvidence(shop, order, "the store");
  return { number: order.number, evidence, pictures, paper: await evidencePaper(shop, order, evidence) };
}
