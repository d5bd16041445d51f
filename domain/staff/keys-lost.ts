import { revokeKeysOf, type HeldKey } from "#db/api-keys.server.ts";
import { API_SCOPES, may, type StaffRole } from "./may.ts";

/**
 * What becomes of somebody's API keys when their role changes, or ends (`null`). A key belongs to the store, but it does
 * nothing that its maker may not do any more: who is gone holds none. `keys` are those of this person that count.
 */
export function keysLost(userId: string, keys: HeldKey[], after: StaffRole | null, now: Date) {
  const scopes = after === null ? null : API_SCOPES.filter((scope) => !may(after, scope));
  const lost =
    scopes === null ? keys : keys.filter((key) => scopes.some((scope) => key.scopes.includes(scope)));
  return {
    names: lost.map(({ name }) => name),
    revoked: revokeKeysOf(userId, { scopes, seen: lost.length }, now),
  };
}
