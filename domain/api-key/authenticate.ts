import { apiKeyByAnswer } from "#db/api-keys.server.ts";
import type { StoreContext } from "../context.ts";
import { API_SCOPES, type ApiScope } from "../staff/may.ts";
import type { Store } from "../store/store.ts";

/** Who a key lets in where. */
export type KnownKey = { keyId: string; name: string; scopes: ApiScope[]; store: Store };

/**
 * The key with this hash (`answerOf`), when it counts at this moment, in one trip through its own store's door. That it still
 * does is a guard in every later trip.
 */
export async function authenticateKey(db: StoreContext["db"], answer: string): Promise<KnownKey | null> {
  const { found } = await db.read({ found: apiKeyByAnswer(answer) });
  if (!found) return null;
  const { id: keyId, name, store } = found;
  return { keyId, name, store, scopes: API_SCOPES.filter((scope) => found.scopes.includes(scope)) };
}
