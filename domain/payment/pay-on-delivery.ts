import { putMethod } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

/** Whether buyers may pay when the parcel comes. */
export async function setPayOnDelivery(shop: StoreContext, on: boolean): Promise<void> {
  requireMay(shop, "payments.write");
  const method = {
    provider: "pay_on_delivery",
    enabled: on,
    sealedSecret: null,
    hint: null,
    mode: null,
  } as const;
  await shop.db.write({ method: putMethod({ ...method, updatedAt: shop.now() }) });
}
