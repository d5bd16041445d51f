import { removeFactor, replaceRecoveryCodes } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Forbidden } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";

/**
 * Takes a seller's app away; without a passkey the recovery codes go too. `needed` is whether they must keep a second
 * factor. Throws `Forbidden`, `SignInAgain`.
 */
export async function removeSecondFactor(
  identity: IdentityContext,
  me: Me,
  { needed, passkeys }: { needed: boolean; passkeys: number },
): Promise<void> {
  requireFresh(identity, me);
  if (identity.realm !== "seller") throw new Forbidden("An admin can't be without a second factor.");
  if (needed && passkeys === 0)
    throw new Forbidden(
      "A store of yours takes payments, so you can't be without a second factor. Add a passkey first.",
    );
  await identity.db.write({
    lives: sessionLives("seller", me.personId, me.sessionId),
    factor: removeFactor("seller", me.personId),
    ...(passkeys === 0 && { codes: replaceRecoveryCodes("seller", me.personId, []) }),
  });
}
