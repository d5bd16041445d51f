import { allStores, type AnyStoreRow } from "#db/all-stores.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Forbidden } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";

const A_PAGE = 50;

/** All stores of the platform, the newest first, from behind the store `after` (id), for an admin. Throws `SignedOut`. */
export async function listAllStores(
  identity: IdentityContext,
  me: Me,
  after: string | null,
): Promise<{ stores: AnyStoreRow[]; next: string | null }> {
  if (identity.realm !== "admin") throw new Forbidden();
  const { found } = await identity.db.read({
    lives: sessionLives("admin", me.personId, me.sessionId),
    found: allStores(after, A_PAGE + 1),
  });
  const stores = found.slice(0, A_PAGE);
  return { stores, next: found.length > A_PAGE ? (stores.at(-1)?.id ?? null) : null };
}
