import { lockPerson } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { dropIdleRecoveryCodes, keepOneFactor, removeFactor } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Forbidden } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { factorChangedWords } from "./letters.ts";

/**
 * Takes a seller's app away; recovery codes go with the last second factor. `needed` is whether they must keep one, which
 * the write itself holds them to. Throws `Forbidden`, `SignInAgain`.
 */
export async function removeSecondFactor(
  identity: IdentityContext,
  me: Me,
  { needed }: { needed: boolean },
): Promise<void> {
  requireFresh(identity, me);
  if (identity.realm !== "seller") throw new Forbidden("An admin can't be without an authenticator app.");
  try {
    const { head } = await identity.db.write({
      lock: lockPerson("seller", me.personId),
      lives: sessionLives("seller", me.personId, me.sessionId),
      factor: removeFactor("seller", me.personId),
      ...(needed && { kept: keepOneFactor(me.personId) }),
      codes: dropIdleRecoveryCodes(me.personId),
      head: identity.head,
    });
    const key = `app_removed.${me.personId}.${identity.now().getTime()}`;
    await sendNotice(identity.ports.mail, me.email, factorChangedWords("app_removed", head), head, key);
  } catch (error) {
    if (error instanceof Refused && error.code === "last_factor") throw lastFactor();
    throw error;
  }
}

/** What is said to the owner of a store that takes real money. */
export const lastFactor = () =>
  new Forbidden(
    "A store of yours takes real money, so your account needs a second factor. Add another one first, then remove this one.",
  );
