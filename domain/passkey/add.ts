import { uuidv7 } from "uuidv7";
import { challengeById, spendChallenge } from "#db/challenges.server.ts";
import { insertPasskey } from "#db/passkeys.server.ts";
import { lockPerson, personById } from "#db/people.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { replaceRecoveryCodes } from "#db/second-factors.server.ts";
import { endSessions, sessionLives } from "#db/sessions.server.ts";
import { Conflict, Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { plainLine } from "../plain-line.ts";
import { factorChangedWords } from "../second-factor/letters.ts";
import { platformRealm } from "../second-factor/realm.ts";
import { newRecoveryCodes, recoveryAnswer } from "../second-factor/recovery-codes.ts";
import type { BrowserJson, Passkeys } from "./port.ts";

const NAME_MOST = 60;

/**
 * Adds the passkey that a browser just made. A seller's first second factor comes with recovery codes, shown once,
 * and signs out all other devices.
 * Throws `Invalid`, `Conflict` (`passkey_known`), `SignInAgain`.
 */
export async function addPasskey(
  identity: IdentityContext,
  passkeys: Passkeys,
  me: Me,
  { flow, name, answer }: { flow: string; name: string; answer: BrowserJson },
): Promise<{ recoveryCodes: string[] | null }> {
  requireFresh(identity, me);
  const realm = platformRealm(identity);
  const now = identity.now();
  if (!isId(flow)) throw over();
  const { asked, person } = await identity.db.read({
    asked: challengeById(realm, flow, "passkey", now),
    person: personById(realm, me.personId),
  });
  if (!asked || !person || asked.personId !== me.personId) throw over();
  const made = await passkeys.verifyRegistration(answer, asked.answer);
  if (!made) throw new Invalid({ "": "The passkey could not be checked. Please try again." });

  const first = realm === "seller" && person.secondFactor === null && person.passkeys === 0;
  const codes = first ? newRecoveryCodes() : null;
  const answers = await Promise.all((codes ?? []).map((code) => recoveryAnswer(identity, me.personId, code)));
  const called = plainLine(name).slice(0, NAME_MOST) || "Passkey";
  let head;
  try {
    ({ head } = await identity.db.write({
      lock: lockPerson(realm, me.personId),
      lives: sessionLives(realm, me.personId, me.sessionId),
      spent: spendChallenge(realm, flow),
      key: insertPasskey(realm, { id: uuidv7(), personId: me.personId, ...made, name: called }, now),
      ...(codes && { codes: replaceRecoveryCodes(realm, me.personId, answers) }),
      // What the password alone has opened elsewhere, it opens no more.
      ...(first && { others: endSessions(realm, me.personId, me.sessionId) }),
      head: identity.head,
    }));
  } catch (error) {
    if (error instanceof Duplicate) throw new Conflict("passkey_known", "This passkey is yours already.");
    if (error instanceof Refused) throw over();
    throw error;
  }
  const words = factorChangedWords("passkey_added", head, realm === "seller");
  await sendNotice(identity.ports.mail, me.email, words, head, `passkey_added.${flow}`);
  return { recoveryCodes: codes };
}

const over = () => new Invalid({ "": "That took too long. Please try again." });
