import { gatewayKeys } from "#db/payment-keys.server.ts";
import { closeDifference, differenceById } from "#db/reconciliation-differences.server.ts";
import { Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import { GATEWAY_NAMES } from "../payment/providers.ts";
import { settle } from "../payment/settle.ts";
import { verifyPayment } from "../payment/verify.ts";
import { requireMay } from "../staff/require.ts";

/**
 * "Ask again and book": the gateway is asked about a payment that it listed but did not confirm, and what it says is booked as ever.
 * Throws `NotFound`, `Unavailable` and `Conflict` (`not_confirmed`) while it still says nothing of money.
 */
export async function bookDifference(shop: StoreContext, id: string): Promise<void> {
  requireMay(shop, "payments.reconcile");
  if (!isId(id)) throw new NotFound("difference");
  const { found, keys } = await shop.db.read({
    found: differenceById(id),
    keys: gatewayKeys(shop.now()),
  });
  if (!found || found.kind !== "not_booked") throw new NotFound("difference");
  if (found.resolvedAt) return;
  const { provider } = found;
  const said = await verifyPayment(shop, keys, found);
  const outcome = said?.status === "paid" ? await settle(shop, said, provider) : null;
  if (outcome === null || outcome === "mismatch" || outcome === "unknown")
    throw new Conflict(
      "not_confirmed",
      `${GATEWAY_NAMES[provider]} still does not confirm this payment. Look at it there, or try again later.`,
    );
  try {
    await shop.db.write({
      closed: closeDifference(id, "booked", { actor: actorName(shop.actor), at: shop.now() }),
    });
  } catch (error) {
    // Somebody else was quicker.
    if (!(error instanceof Refused)) throw error;
  }
}
