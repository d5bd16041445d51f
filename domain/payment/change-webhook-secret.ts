import { insertEvents } from "#db/events.server.ts";
import { changeWebhookSecret } from "#db/payment-keys.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { requireMay } from "../staff/require.ts";
import { readWebhookSecret } from "./key-shape.ts";
import type { OnlineGateway } from "./providers.ts";

/**
 * Takes another secret hash for a key that stays. The old one still proves events for some days. Throws `SignInAgain`,
 * `Invalid` (`webhookSecret`) and `Conflict` (`no_key`).
 */
export async function saveWebhookSecret(
  shop: StoreContext,
  me: Me,
  provider: OnlineGateway,
  typed: string,
): Promise<void> {
  requireMay(shop, "payments.write");
  requireFresh(shop, me);
  const sealed = await shop.ports.seal.seal(shop.store.id, readWebhookSecret(provider, typed));
  const now = shop.now();
  try {
    await shop.db.write({
      ...changeWebhookSecret(provider, sealed, now),
      event: insertEvents([
        storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: "webhook secret" }),
      ]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Conflict("no_key", "There is no key yet. Paste the secret key first.");
  }
}
