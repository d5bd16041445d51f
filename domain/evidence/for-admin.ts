import type { StoreContext } from "../context.ts";
import { orderOfCase } from "../dispute/for-admin.ts";
import { collectEvidence } from "./collect.ts";
import type { EvidenceFile } from "./for-seller.ts";
import { evidencePaper } from "./paper.ts";

/** The same for the admin who is here for its dispute; that they take it is in the trail before. Throws `Forbidden`, `NotFound` and `Unavailable`. */
export async function evidenceForAdmin(shop: StoreContext): Promise<EvidenceFile> {
  const order = await orderOfCase(shop);
  const { evidence, pictures } = await collectEvidence(shop, order, "the platform");
  return { number: order.number, evidence, pictures, paper: await evidencePaper(shop, order, evidence) };
}
