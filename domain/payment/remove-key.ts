import { removeMethod } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

/** Forgets the store's Paystack key. Orders that still wait for a payment can then no longer be paid by it. */
export async function removePaystackKey(shop: StoreContext): Promise<void> {
  requireMay(shop, "payments.write");
  await shop.db.write({ method: removeMethod("paystack") });
}
