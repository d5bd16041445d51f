import { replaceKey } from "#db/payment-keys.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { paymentMethodRows } from "#db/payment-methods.server.ts";
import type { StoreContext } from "../context.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { requireMay } from "../staff/require.ts";
import { readKey, readWebhookSecret } from "./key-shape.ts";
import { lastPlace } from "./last-place.ts";
import type { OnlineGateway } from "./providers.ts";
import { requireSecondFactor } from "./second-factor.ts";

/** What a seller pastes. `webhookSecret` is Flutterwave's secret hash; Paystack has none. */
export type KeyInput = { secret: string; webhookSecret: string };

/**
 * Keeps the seller's own key, sealed, once the gateway has recognised it. A live key is taken only from an owner
 * whose sign-in takes more than a password, and any only from somebody who has just signed in: whose key it is, is whose the
 * money is. The key before is put aside: for some days it still proves events and asks about payments started with it, so
 * nothing is lost on the way. Throws `SignInAgain`, `Invalid` (`secret`, `webhookSecret`), `Conflict` (`second_factor_needed`),
 * and `Unavailable` when the gateway can't be asked.
 */
export async function saveGatewayKey(
  shop: StoreContext,
  me: Me,
  provider: OnlineGateway,
  input: KeyInput,
): Promise<void> {
  requireMay(shop, "payments.write");
  requireFresh(shop, me);
  const { secret, mode } = readKey(provider, input.secret);
  const webhookSecret = readWebhookSecret(provider, input.webhookSecret);
  if (mode === "live") requireSecondFactor(shop);
  await shop.ports.gateways[provider].checkKey({ secret, webhookSecret });
  const seal = (plain: string) => shop.ports.seal.seal(shop.store.id, plain);
  const { methods } = await shop.db.read({ methods: paymentMethodRows() });
  const now = shop.now();
  const key = {
    provider,
    mode,
    hint: secret.slice(-4),
    position: lastPlace(methods, provider),
    sealedSecret: await seal(secret),
    sealedWebhookSecret: webhookSecret === "" ? null : await seal(webhookSecret),
  };
  await shop.db.write({
    ...replaceKey(key, now),
    event: insertEvents([
      storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: "key", hint: key.hint, mode }),
    ]),
  });
  await handleSoon(shop);
}
