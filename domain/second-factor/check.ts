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
const USED = "This code was used before. Please wait for the next one.";

/**
 * Lets in somebody whose first factor was right, shown a code of their app or a recovery code. One trip to read, one to
 * write; no code is taken twice. Throws `Invalid` (`code`), `TooMany`, `SignedOut` when there is no such person any more.
 */
export async function checkSecondFactor(
  identity: IdentityContext,
  personId: string,
  typed: string,
): Promise<Entered> {
  const { person } = await identity.db.read({ person: personById(platformRealm(identity), personId) });
  if (!person) throw new SignedOut();
  const whose = await counted(identity, person);
  await limit(identity, "second_factor", whose);
  // Ten tries a quarter of an hour, kept up for a year, would find a code of six digits; so few a day do not.
  await limit(identity, "second_factor_day", whose);
  const used = await spendingOf(identity, person, typed);
  if (!used) throw new Invalid({ code: WRONG });
  try {
    return await letIn(identity, person, { used } satisfies Commands);
  } catch (error) {
    if (error instanceof Refused && error.code === "code_used")
      throw new Invalid({ code: /^[\d\s]*$/.test(typed) ? USED : WRONG });
    throw error;
  }
}

/**
 * Whom a guess is counted for. A browser that this person has signed in from before has tries of its own: a thief with the
 * password can use up the others, and still not keep the owner out.
 */
async function counted(identity: IdentityContext, { id, email }: PersonRow): Promise<string> {
  const { device } = identity.client;
  return device && device.account === (await identity.mac("device", email)) ? `${id} ${device.id}` : id;
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
