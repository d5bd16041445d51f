import { replaceRecoveryCodes } from "#db/second-factors.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Forbidden } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { factorChangedWords } from "./letters.ts";
import { newRecoveryCodes, recoveryAnswer } from "./recovery-codes.ts";

/** Ten new recovery codes for a seller; the old ones count no more. Throws `SignInAgain`. */
export async function renewRecoveryCodes(identity: IdentityContext, me: Me): Promise<string[]> {
  requireFresh(identity, me);
  if (identity.realm !== "seller")
    throw new Forbidden("An admin's recovery codes are made by the command alone.");
  const codes = newRecoveryCodes();
  const answers = await Promise.all(codes.map((code) => recoveryAnswer(identity, me.personId, code)));
  const { head } = await identity.db.write({
    lives: sessionLives("seller", me.personId, me.sessionId),
    codes: replaceRecoveryCodes("seller", me.personId, answers),
    head: identity.head,
  });
  const key = `codes_renewed.${me.personId}.${identity.now().getTime()}`;
  await sendNotice(identity.ports.mail, me.email, factorChangedWords("codes_renewed", head), head, key);
  return codes;
}
