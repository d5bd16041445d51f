import { removePasskeyRow } from "#db/passkeys.server.ts";
import { lockPerson } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { dropIdleRecoveryCodes, keepOneFactor } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { factorChangedWords } from "../second-factor/letters.ts";
import { platformRealm } from "../second-factor/realm.ts";
import { lastFactor } from "../second-factor/remove.ts";

/**
 * Takes one passkey away; a seller's recovery codes go with the last second factor. `needed` is whether they must keep one,
 * which the write itself holds them to; an admin always has the app. Throws `Forbidden`, `SignInAgain`.
 */
export async function removePasskey(
  identity: IdentityContext,
  me: Me,
  passkeyId: string,
  { needed }: { needed: boolean },
): Promise<void> {
  requireFresh(identity, me);
  const realm = platformRealm(identity);
  const seller = realm === "seller";
  try {
    const { head } = await identity.db.write({
      lock: lockPerson(realm, me.personId),
      lives: sessionLives(realm, me.personId, me.sessionId),
      key: removePasskeyRow(realm, me.personId, passkeyId),
      ...(seller && needed && { kept: keepOneFactor(me.personId) }),
      ...(seller && { codes: dropIdleRecoveryCodes(me.personId) }),
      head: identity.head,
    });
    const words = factorChangedWords("passkey_removed", head);
    await sendNotice(identity.ports.mail, me.email, words, head, `passkey_removed.${passkeyId}`);
  } catch (error) {
    if (error instanceof Refused && error.code === "last_factor") throw lastFactor();
    throw error;
  }
}
