import { factorOf, offerFactor } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import type { Seal } from "../context.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { platformRealm } from "./realm.ts";
import { newTotpSecret, totpUri, typedSecret } from "./totp.ts";

/** What an authenticator app must be told; null when one counts already. */
export type Offer = { uri: string; typed: string } | null;

const ISSUER = "OPNMRT";

/**
 * Begins to set up an authenticator app; it counts once a code of it is shown (`confirmFactor`). A second look at the page
 * finds the same secret, so that nobody scans one and types the code of another; another session finds another, so that
 * nobody makes an app count whose secret somebody else has seen. Throws `SignInAgain`.
 */
export async function offerSecondFactor(identity: IdentityContext, me: Me): Promise<Offer> {
  requireFresh(identity, me);
  const realm = platformRealm(identity);
  const { factor } = await identity.db.read({ factor: factorOf(realm, me.personId) });
  if (factor?.confirmed) return null;
  const { seal } = identity.ports;
  const before = factor && (await openOffered(seal, me, factor.sealedSecret));
  if (before) return offerOf(before, me);
  const secret = newTotpSecret();
  await identity.db.write({
    lives: sessionLives(realm, me.personId, me.sessionId),
    offered: offerFactor(realm, me.personId, await seal.seal(offeredTo(me), secret), identity.now()),
  });
  return offerOf(secret, me);
}

const offeredTo = ({ personId, sessionId }: Me): string => `offer:${personId}:${sessionId}`;

/** The secret that was offered to this session; null when it was offered to another. */
export const openOffered = (seal: Seal, me: Me, sealed: string): Promise<string | null> =>
  seal.open(offeredTo(me), sealed).catch(() => null);

const offerOf = (secret: string, me: Me): Offer => ({
  uri: totpUri(secret, ISSUER, me.email),
  typed: typedSecret(secret),
});
