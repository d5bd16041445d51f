import type { FactorRow } from "#db/second-factors.server.ts";
import { Conflict } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { markOf } from "../identity/device.ts";

/** So long an app can be fetched and installed in between; signing in once more on the way changes nothing. */
const OFFER_MS = 3_600_000;

/** To whom a secret is offered: to this person, in the browser they are in. */
export async function ownerOfOffer(
  identity: IdentityContext,
  { personId, sessionId, email }: Me,
): Promise<string> {
  const mark = await markOf(identity, email);
  return `offer:${personId}:${mark?.id ?? sessionId}`;
}

/** The secret that was offered in this browser within the hour; null when it was another's, or is older. */
export async function openOffered(
  identity: IdentityContext,
  me: Me,
  { sealedSecret, offeredAt }: Pick<FactorRow, "sealedSecret" | "offeredAt">,
): Promise<string | null> {
  if (identity.now().getTime() - offeredAt.getTime() > OFFER_MS) return null;
  const owner = await ownerOfOffer(identity, me);
  return identity.ports.seal.open(owner, sealedSecret).catch(() => null);
}

export const offerMoved = (): Conflict =>
  new Conflict(
    "factor_moved",
    "This secret counts no more, because another was shown since. Please load the page again, scan the one it shows, and delete the older entry in the app.",
  );
