import { insertEvents } from "#db/events.server.ts";
import { closeDifference, differenceById } from "#db/reconciliation-differences.server.ts";
import { Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/**
 * The seller is done with a difference: it is of no order of this shop, or was settled by hand. A second press changes nothing.
 * Throws `NotFound` and `Conflict` (`has_order`) where money of an order is said to be another shop's.
 */
export async function closeByHand(
  shop: StoreContext,
  id: string,
  how: "settled" | "not_ours",
): Promise<void> {
  requireMay(shop, "payments.reconcile");
  if (!isId(id)) throw new NotFound("difference");
  const { found } = await shop.db.read({ found: differenceById(id) });
  if (!found) throw new NotFound("difference");
  if (how === "not_ours" && found.order !== null)
    throw new Conflict("has_order", `This payment is of order ${found.order}. Please open the order.`);
  const at = shop.now();
  const { provider, reference, kind, amount, currency } = found;
  const data = { provider, reference, kind, amount, currency, how };
  try {
    await shop.db.write({
      closed: closeDifference(id, how, { actor: actorName(shop.actor), at }),
      event: insertEvents([storeEvent(shop, "PAYMENT_DIFFERENCE_CLOSED", at, data)]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
