import { gatewayKeys } from "#db/payment-keys.server.ts";
import { openRun } from "#db/reconciliation-runs.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, TooMany } from "../errors.ts";
import { ONLINE_GATEWAYS } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";

/**
 * Has everything compared now, with each gateway that the store has a key for. Where a comparison goes on already it stays that one.
 * Throws `Conflict` (`no_gateway`) and `TooMany`.
 */
export async function reconcileNow(shop: StoreContext): Promise<void> {
  requireMay(shop, "payments.reconcile");
  const now = shop.now();
  const { keys } = await shop.db.read({ keys: gatewayKeys(now) });
  const providers = ONLINE_GATEWAYS.filter((provider) => keys.some((key) => key.provider === provider));
  if (providers.length === 0)
    throw new Conflict("no_gateway", "There is no gateway to compare with yet. Connect one first.");
  const { allowed, retryAfterS } = await shop.ports.limits.take("reconcile", shop.store.id);
  if (!allowed) throw new TooMany(retryAfterS);
  await shop.db.write(
    Object.fromEntries(providers.map((provider) => [provider, openRun(provider, "full", now)])),
  );
  await shop.ports.jobs.send(
    providers.map((provider) => ({
      kind: "reconcile" as const,
      storeId: shop.store.id,
      provider,
      wanted: null,
    })),
  );
}
