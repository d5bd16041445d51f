import { proofKey } from "#db/payment-proofs.server.ts";
import type { OpenFile, StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import { askableNumber } from "../order/number.ts";
import { requireMay } from "../staff/require.ts";

/** The file a buyer sent, for staff who may see the order. Throws `NotFound`. */
export async function openProof(shop: StoreContext, number: number, proofId: string): Promise<OpenFile> {
  requireMay(shop, "orders.read");
  if (!isId(proofId)) throw new NotFound("file");
  const { found } = await shop.db.read({ found: proofKey(askableNumber(number), proofId) });
  const file = found && (await shop.ports.media.open(found.mediaKey));
  if (!file) throw new NotFound("file");
  return { ...file, contentType: found.contentType };
}
