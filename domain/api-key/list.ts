import { apiKeys, type ApiKeyRow } from "#db/api-keys.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

/** A key as its store's owner sees it; never the key itself. */
export type ListedKey = ApiKeyRow & { state: "live" | "expired" | "revoked" };

const MOST = 200;

/** The store's keys, the newest first: those that count, then those that do no more. */
export async function listApiKeys(shop: StoreContext): Promise<{ live: ListedKey[]; over: ListedKey[] }> {
  requireMay(shop, "api_keys.write");
  const { keys } = await shop.db.read({ keys: apiKeys(MOST) });
  const now = shop.now();
  const listed = keys.map((key) => ({ ...key, state: stateOf(key, now) }));
  return {
    live: listed.filter(({ state }) => state === "live"),
    over: listed.filter(({ state }) => state !== "live"),
  };
}

function stateOf({ revokedAt, expiresAt }: ApiKeyRow, now: Date): ListedKey["state"] {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "live";
}
