import { lockPerson } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { confirmFactor, factorOf, replaceRecoveryCodes } from "#db/second-factors.server.ts";
import { endSessions, sessionLives } from "#db/sessions.server.ts";
import { Conflict, Invalid } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { limit } from "../identity/limit.ts";
import { typedDigits } from "../typed-digits.ts";
import { factorChangedWords } from "./letters.ts";
import { offerMoved, openOffered } from "./offered.ts";
import { platformRealm } from "./realm.ts";
import { newRecoveryCodes, recoveryAnswer } from "./recovery-codes.ts";
import { stepOf } from "./totp.ts";

/**
 * Makes the offered app count, shown a code of it, and signs out all other devices. Answers ten recovery codes, which are
 * never shown again. Throws `Invalid` (`code`), `Conflict`, `SignInAgain`, `TooMany`.
 */
export async function confirmSecondFactor(
  identity: IdentityContext,
  me: Me,
  typed: string,
): Promise<string[]> {
  requireFresh(identity, me);
  const realm = platformRealm(identity);
  await limit(identity, "second_factor", me.personId);
  const { factor } = await identity.db.read({ factor: factorOf(realm, me.personId) });
  if (factor?.confirmed) throw isSetUp();
  const secret = factor && (await openOffered(identity, me, factor));
  if (!secret) throw offerMoved();
  const now = identity.now();
  const step = await stepOf(secret, typedDigits(typed), now);
  if (step === null)
    throw new Invalid({ code: "That is not the code the app shows now. Please type the 6 digits it shows." });
  const codes = newRecoveryCodes();
  const sealed = await identity.ports.seal.seal(`${realm}:${me.personId}`, secret);
  const answers = await Promise.all(codes.map((code) => recoveryAnswer(identity, me.personId, code)));
  let head;
  try {
    ({ head } = await identity.db.write({
      lock: lockPerson(realm, me.personId),
      lives: sessionLives(realm, me.personId, me.sessionId),
      confirmed: confirmFactor(realm, me.personId, { offered: factor.sealedSecret, sealed, step }, now),
      codes: replaceRecoveryCodes(realm, me.personId, answers),
      others: endSessions(realm, me.personId, me.sessionId),
      head: identity.head,
    }));
  } catch (error) {
    if (error instanceof Refused && error.code === "factor_moved") throw isSetUp();
    throw error;
  }
  const key = `app_added.${me.personId}.${now.getTime()}`;
  await sendNotice(
    identity.ports.mail,
    me.email,
    factorChangedWords("app_added", head, realm === "seller"),
    head,
    key,
  );
  return codes;
}

const isSetUp = () =>
  new Conflict("factor_moved", "The app was set up a moment ago, here or in another window.");
