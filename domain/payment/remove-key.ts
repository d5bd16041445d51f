import { insertEvents } from "#db/events.server.ts";
import { dropKey } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { requireMay } from "../staff/require.ts";
import type { OnlineGateway } from "./providers.ts";

/**
 * Buyers can no longer pay by this gateway. Money that is on its way is still recognised for some days; then the key is
 * forgotten. Throws `SignInAgain`.
 */
export async function removeGatewayKey(shop: StoreContext, me: Me, provider: OnlineGateway): Promise<void> {
  requireMay(shop, "payments.write");
  requireFresh(shop, me);
  const now = shop.now();
  await shop.db.write({
    ...dropKey(provider, now),
    event: insertEvents([
      storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: "disconnected" }),
    ]),
  });
  await handleSoon(shop);
}
