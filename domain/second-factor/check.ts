import { spentChallenge, type Spent } from "#db/challenges.server.ts";
import { personById, type PersonRow } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { spendRecoveryCode, spendStep } from "#db/second-factors.server.ts";
import type { Ports } from "../context.ts";
import { Invalid, SignedOut, TooMany } from "../errors.ts";
import type { Entered, IdentityContext, SecondFactorNext } from "../identity/context.ts";
import { isForgotten, markOf, wasLetIn } from "../identity/device.ts";
import { letIn, letInAgain } from "../identity/let-in.ts";
import { sendNotice } from "../identity/letters.ts";
import { limit } from "../identity/limit.ts";
import { isTheirs, onceId, remembered } from "../identity/once.ts";
import { passwordMark } from "../identity/password-mark.ts";
import type { Letterhead } from "../letter/letterhead.ts";
import { sameText } from "../same-text.ts";
import { typedDigits } from "../typed-digits.ts";
import { factorChangedWords } from "./letters.ts";
import { platformRealm } from "./realm.ts";
import { readRecoveryCode, recoveryAnswer } from "./recovery-codes.ts";
import { stepOf } from "./totp.ts";

/** What the page asked for: what is said of a wrong one fits the field it stands by. */
type Asked = "app" | "recovery";
const WRONG: Record<Asked, string> = {
  app: "That code is not right. Please type the one the app shows now. Without your phone, use a recovery code: the way there is below.",
  recovery: "That is not one of your recovery codes, or it was used before. Each of them works once.",
};
const USED = "This code was used before. Please wait for the next one.";

/**
 * Lets in somebody whose first factor was right, shown a code of their app or a recovery code. One trip to read, one to
 * write; no code is taken twice; of a recovery code a letter tells. Throws `Invalid` (`code`), `TooMany`, `SignedOut` when there
 * is no such person any more, or they have another password by now. The same form (`once`) sent twice with the same code opens one
 * session, and uses one code up.
 */
export async function checkSecondFactor(
  identity: IdentityContext,
  { personId, password }: Pick<SecondFactorNext, "personId" | "password">,
  typed: string,
  asked: Asked = "app",
  once?: string,
): Promise<Entered> {
  const id = await onceId(identity, `second ${personId} ${typed.trim()}`, once);
  const before = () =>
    id ? spentChallenge(identity.realm, id, "form", identity.now()) : constant<Spent | null>(null);
  const { person, head, ...found } = await identity.db.read({
    person: personById(platformRealm(identity), personId),
    head: identity.head,
    before: before(),
  });
  if (!person || !sameText(password, await passwordMark(identity, person))) throw new SignedOut();
  if (isTheirs(found.before, person)) return letInAgain(identity, person, found.before.session);
  try {
    const used = await trySecondFactor(identity, person, typed);
    if (!used) throw new Invalid({ code: WRONG[asked] });
    const entered = await letIn(identity, person, (session) => ({
      used,
      ...(id && session !== null && { form: remembered(identity, id, { person: person.id, session }) }),
    }));
    if (!isAppCode(typed)) await tellOfRecovery(identity.ports, person, head, entered.session.id);
    return entered;
  } catch (error) {
    const used = error instanceof Refused && ["code_used", "challenge_spent"].includes(error.code);
    if (used || error instanceof TooMany) {
      // The same form may have been a moment quicker, and have had the last try.
      const { twin } = await identity.db.read({ twin: before() });
      if (isTheirs(twin, person)) return letInAgain(identity, person, twin.session);
      if (!used) throw error;
      throw new Invalid({ code: isAppCode(typed) ? USED : WRONG.recovery });
    }
    if (error instanceof Refused && error.code === "person_moved") throw new SignedOut();
    throw error;
  }
}

/**
 * Counts a try at somebody's second factor, on a page or by a program alike. Answers the command that uses up what was typed,
 * null when it is no code of this person. Throws `TooMany`.
 */
export async function trySecondFactor(identity: IdentityContext, person: PersonRow, typed: string) {
  const whose = await counted(identity, person);
  await limit(identity, "second_factor", whose);
  // Ten tries a quarter of an hour, kept up for a year, would find a code of six digits; so few a day do not.
  await limit(identity, "second_factor_day", whose);
  return spendingOf(identity, person, typed);
}

/**
 * Whom a guess is counted for. A browser that this person was let in with before has tries of its own: a thief with the
 * password can use up the others, and still not keep the owner out.
 */
async function counted(identity: IdentityContext, person: PersonRow): Promise<string> {
  const device = await markOf(identity, person.email);
  const isOwners = device !== null && wasLetIn(device) && !isForgotten(device, person);
  return isOwners ? `${person.id} ${device.id}` : person.id;
}

/** Six digits, however typed; anything else can only be a recovery code. */
export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(typedDigits(typed));

/** Who uses a recovery code may be who found them. */
export const tellOfRecovery = (
  { mail }: Pick<Ports, "mail">,
  { email }: Pick<PersonRow, "email">,
  head: Letterhead,
  key: string,
): Promise<void> =>
  sendNotice(mail, email, factorChangedWords("recovery_code_used", head), head, `recovery.${key}`);

/** The command that uses up what was typed; null when it is no code of this person. */
async function spendingOf(identity: IdentityContext, person: PersonRow, typed: string) {
  const realm = platformRealm(identity);
  const now = identity.now();
  if (isAppCode(typed)) {
    const digits = typedDigits(typed);
    if (!person.secondFactor) return null;
    const secret = await identity.ports.seal.open(`${realm}:${person.id}`, person.secondFactor.sealedSecret);
    const step = await stepOf(secret, digits, now);
    return step === null ? null : spendStep(realm, person.id, step);
  }
  const code = readRecoveryCode(typed);
  return code && spendRecoveryCode(realm, person.id, await recoveryAnswer(identity, person.id, code), now);
}
