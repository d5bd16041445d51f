import { factorOf, offerFactor } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { offerMoved, openOffered, ownerOfOffer } from "./offered.ts";
import { platformRealm } from "./realm.ts";
import { newTotpSecret, totpUri, typedSecret } from "./totp.ts";

/** What an authenticator app must be told; null when one counts already. */
export type Offer = { uri: string; typed: string } | null;

const ISSUER = "OPNMRT";

/**
 * Begins to set up an authenticator app; it counts once a code of it is shown (`confirmFactor`). A second look at the page from
 * the same browser finds the same secret for an hour, so that nobody scans one and types the code of another; another browser
 * finds another, so that nobody makes an app count whose secret somebody else has seen. Throws `SignInAgain`, and `Conflict`
 * (`factor_moved`) when another browser was a moment quicker.
 */
export async function offerSecondFactor(identity: IdentityContext, me: Me): Promise<Offer> {
  requireFresh(identity, me);
  const realm = platformRealm(identity);
  const { factor } = await identity.db.read({ factor: factorOf(realm, me.personId) });
  if (factor?.confirmed) return null;
  const before = factor && (await openOffered(identity, me, factor));
  if (before) return offerOf(before, me);
  const sealed = await identity.ports.seal.seal(await ownerOfOffer(identity, me), newTotpSecret());
  const { kept } = await identity.db.write({
    lives: sessionLives(realm, me.personId, me.sessionId),
    offered: offerFactor(
      realm,
      me.personId,
      { sealed, before: factor?.sealedSecret ?? null },
      identity.now(),
    ),
    kept: factorOf(realm, me.personId),
  });
  if (kept?.confirmed) return null;
  const secret = kept && (await openOffered(identity, me, kept));
  if (!secret) throw offerMoved();
  return offerOf(secret, me);
}

const offerOf = (secret: string, me: Me): Offer => ({
  uri: totpUri(secret, ISSUER, me.email),
  typed: typedSecret(secret),
});
