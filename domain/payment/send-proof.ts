import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { orderByNumber } from "#db/orders.server.ts";
import { insertProof } from "#db/payment-proofs.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { askableNumber } from "../order/number.ts";
import { removeFiles } from "../picture/remove-files.ts";
import { takeUpload } from "../picture/take-upload.ts";
import { MOST_PROOFS, readProof } from "./proof.ts";

/**
 * A buyer who transferred the money shows it. The file is kept where nothing is served from, then told to the seller. Throws
 * `NotFound` for a wrong key, `Invalid` (`proof`), `Conflict` (`not_payable`, `too_many_proofs`) and `TooMany`.
 */
export async function sendProof(
  shop: StoreContext,
  number: number,
  key: string,
  bytes: Uint8Array,
): Promise<void> {
  const { order } = await shop.db.read({ order: orderByNumber(askableNumber(number)) });
  if (!order || order.key !== key) throw new NotFound("order");
  const payment = order.payments.at(-1);
  if (order.status !== "placed" || payment?.provider !== "bank_transfer")
    throw new Conflict("not_payable", "This order no longer waits for a transfer.");
  if (order.proofs.length >= MOST_PROOFS) throw tooMany();
  const { contentType, extension } = readProof(bytes);
  await takeUpload(shop);
  const id = uuidv7();
  const mediaKey = `private/${shop.store.id}/proofs/${order.id}/${id}.${extension}`;
  const at = shop.now();
  await shop.ports.media.put(mediaKey, bytes, contentType);
  try {
    await shop.db.write({
      held: holdOrder(order.id, "placed"),
      proof: insertProof(
        { id, orderId: order.id, paymentId: payment.id, mediaKey, contentType, at },
        MOST_PROOFS,
      ),
      event: insertEvents([orderEvent(shop, "PAYMENT_PROOF_SENT", order.id, at, { proof: id })]),
    });
  } catch (error) {
    // Whether it was kept is only certain when a guard said no; a file too many does no harm.
    if (!(error instanceof Refused)) throw error;
    await removeFiles(shop.ports.media, [mediaKey]);
    if (error.code === "too_many_proofs") throw tooMany();
    throw new Conflict("not_payable", "This order no longer waits for a transfer.");
  }
  await handleSoon(shop);
}

const tooMany = () =>
  new Conflict(
    "too_many_proofs",
    "The shop has several files of yours already. Please write to the shop instead.",
  );
