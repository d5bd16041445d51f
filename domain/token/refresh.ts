import { endReused, machineSession, rotateSession } from "#db/machine-sessions.server.ts";
import { storesOfSession } from "#db/memberships.server.ts";
import { constant } from "#db/question.server.ts";
import { SignedOut } from "../errors.ts";
import type { IdentityContext } from "../identity/context.ts";
import { ADMIN_DAY_MS, REST_MS } from "../identity/let-in.ts";
import { limit } from "../identity/limit.ts";
import type { Granted } from "./granted.ts";
import { partOf } from "./part.ts";
import { writeRefreshToken, type RefreshToken } from "./refresh-token.ts";
import { TokenRefused } from "./refused.ts";

/**
 * Gives the next pair of tokens for a refresh token, which is then used up, and moves the session on: one trip to read, one to
 * write. What somebody is in a store is read anew; `store` (slug or id) changes to another. A token that was used before ends
 * the session: its thief and its owner can't be told apart. Throws `SignedOut`, `TokenRefused`, `NotFound`, `TooMany`.
 */
export async function refreshTokens(
  identity: IdentityContext,
  token: RefreshToken,
  store: string | undefined,
): Promise<Granted> {
  const { realm } = identity;
  const { sessionId: id, step } = token;
  await limit(identity, "api", `session|${id}`);
  const now = identity.now();
  const { session, memberships } = await identity.db.read({
    session: machineSession(realm, id, now),
    memberships: realm === "seller" ? storesOfSession(id) : constant(null),
  });
  if (!session) throw new SignedOut();
  if (session.refreshStep !== step) throw await reused(identity, token);
  const part = memberships && partOf(memberships, store, token.storeId);
  const rest = now.getTime() + REST_MS[realm];
  const until = realm === "admin" ? Math.min(rest, session.createdAt.getTime() + ADMIN_DAY_MS) : rest;
  const { rotated } = await identity.db.write({
    rotated: rotateSession(realm, { id, step, until: new Date(until) }, now),
  });
  if (!rotated) throw await reused(identity, token);
  const { personId, name, email, createdAt } = session;
  return {
    me: { personId, sessionId: id, name, email, since: createdAt },
    part,
    secondFactor: memberships?.secondFactor ?? realm === "admin",
    refreshToken: await writeRefreshToken(identity, {
      sessionId: id,
      step: step + 1,
      storeId: part?.storeId ?? null,
    }),
  };
}

async function reused({ db, realm }: IdentityContext, { sessionId: id, step }: RefreshToken): Promise<Error> {
  const { ended } = await db.write({ ended: endReused(realm, { id, step }) });
  return ended ? new TokenRefused("token_reused") : new SignedOut();
}
