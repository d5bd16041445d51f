import { removePasskeyRow } from "#db/passkeys.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Forbidden } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { platformRealm } from "../second-factor/realm.ts";

/** Takes one passkey away. `needed` is whether it is the last second factor of somebody who must have one. Throws `Forbidden`, `SignInAgain`. */
export async function removePasskey(
  identity: IdentityContext,
  me: Me,
  passkeyId: string,
  { needed }: { needed: boolean },
): Promise<void> {
  requireFresh(identity, me);
  if (needed)
    throw new Forbidden(
      "A store of yours takes payments, so you can't be without a second factor. Set up an app first.",
    );
  const realm = platformRealm(identity);
  await identity.db.write({
    lives: sessionLives(realm, me.personId, me.sessionId),
    key: removePasskeyRow(realm, me.personId, passkeyId),
  });
}
