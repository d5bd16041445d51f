import { noteKeyRefused, type KeyRow } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayKey } from "../gateway-port.ts";
import { Unavailable } from "../errors.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "./providers.ts";

/** The key that new payments are started with; null when the store has none. */
export const currentKey = (keys: KeyRow[], provider: OnlineGateway): KeyRow | null =>
  keys.find((key) => key.provider === provider && key.current) ?? null;

/** The same, or `Unavailable` in words. */
export function requireKey(keys: KeyRow[], provider: OnlineGateway): KeyRow {
  const key = currentKey(keys, provider);
  if (key) return key;
  throw new Unavailable("This shop can't take payments by {gateway} right now. Please write to the shop.", {
    gateway: GATEWAY_NAMES[provider],
  });
}

/** Every key that may know a payment, the one it was started with first. */
export const keysFor = (keys: KeyRow[], provider: OnlineGateway, generation: number | null): KeyRow[] =>
  keys
    .filter((key) => key.provider === provider)
    .sort((a, b) => Number(b.generation === generation) - Number(a.generation === generation));

export async function openKey(shop: StoreContext, row: KeyRow): Promise<GatewayKey> {
  const open = (sealed: string) => shop.ports.seal.open(shop.store.id, sealed);
  const [secret, webhookSecret] = await Promise.all([
    open(row.sealedSecret),
    row.sealedWebhookSecret === null ? "" : open(row.sealedWebhookSecret),
  ]);
  return { secret, webhookSecret };
}

/** The gateway takes the current key no more: its seller is told on the page where keys are set. */
export async function noteRefused(
  shop: StoreContext,
  { provider, generation, current }: KeyRow,
): Promise<void> {
  if (current) await shop.db.write({ refused: noteKeyRefused(provider, generation, shop.now()) });
}
