import { insertEvents } from "#db/events.server.ts";
import { switchGateway } from "#db/payment-methods.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { isOnline, type PaymentProvider } from "./providers.ts";

/** Whether buyers are offered a gateway whose key is there. The key stays. */
export async function offerGateway(
  shop: StoreContext,
  provider: PaymentProvider,
  on: boolean,
): Promise<void> {
  requireMay(shop, "payments.write");
  if (!isOnline(provider)) throw new NotFound("way to pay");
  const now = shop.now();
  await shop.db.write({
    offered: switchGateway(provider, on, now),
    event: insertEvents([
      storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: on ? "on" : "off" }),
    ]),
  });
}
