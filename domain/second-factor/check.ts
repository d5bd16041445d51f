import { personById, type PersonRow } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { spendRecoveryCode, spendStep } from "#db/second-factors.server.ts";
import { Invalid, SignedOut } from "../errors.ts";
import type { Commands, Entered, IdentityContext } from "../identity/context.ts";
import { letIn } from "../identity/let-in.ts";
import { limit } from "../identity/limit.ts";
import { platformRealm } from "./realm.ts";
import { readRecoveryCode, recoveryAnswer } from "./recovery-codes.ts";
import { stepOf } from "./totp.ts";

const WRONG =
  "That code is not right. Please type the one the app shows now, or a recovery code you have not used.";

/**
 * Lets in somebody whose first factor was right, shown a code of their app or a recovery code. One trip to read, one to
 * write; no code is taken twice. Throws `Invalid` (`code`), `TooMany`, `SignedOut` when there is no such person any more.
 */
export async function checkSecondFactor(
  identity: IdentityContext,
  personId: string,
  typed: string,
): Promise<Entered> {
  await limit(identity, "second_factor", personId);
  const { person } = await identity.db.read({ person: personById(platformRealm(identity), personId) });
  if (!person) throw new SignedOut();
  const used = await spendingOf(identity, person, typed);
  if (!used) throw new Invalid({ code: WRONG });
  try {
    return await letIn(identity, person, { used } satisfies Commands);
  } catch (error) {
    if (error instanceof Refused && error.code === "code_used")
      throw new Invalid({ code: "This code was used before. Please wait for the next one." });
    throw error;
  }
}

/** The command that uses up what was typed; null when it is no code of this person. */
export async function spendingOf(identity: IdentityContext, person: PersonRow, typed: string) {
  const realm = platformRealm(identity);
  const now = identity.now();
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    if (!person.secondFactor) return null;
    const secret = await identity.ports.seal.open(`${realm}:${person.id}`, person.secondFactor.sealedSecret);
    const step = await stepOf(secret, digits, now);
    return step === null ? null : spendStep(realm, person.id, step);
  }
  const code = readRecoveryCode(typed);
  return code && spendRecoveryCode(realm, person.id, await recoveryAnswer(identity, person.id, code), now);
}
