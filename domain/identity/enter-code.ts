import { spendChallenge, tryChallenge, type ChallengeRow } from "#db/challenges.server.ts";
import {
  insertPerson,
  personByEmail,
  personOfChallenge,
  proveMailbox,
  setPassword,
  type PersonRow,
} from "#db/people.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { uuidv7 } from "uuidv7";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";
import { CODE_TRIES, codeOver, readCode, wrongCode } from "./code.ts";
import type { IdentityContext, SignInStep } from "./context.ts";
import { afterFirstFactor, letIn } from "./let-in.ts";
import { limit } from "./limit.ts";

/**
 * Lets in whoever answers with the code of `flow`: to the account of its address, or to a new one. Two trips. Each try
 * counts before it is looked at, so that a hundred at once are five. Throws `Invalid` (`code`), `TooMany`.
 */
export async function enterCode(identity: IdentityContext, flow: string, typed: string): Promise<SignInStep> {
  const code = readCode(typed);
  if (!isId(flow)) throw codeOver();
  await limit(identity, "sign_in", identity.client.ip);
  const { realm } = identity;
  const { person, tried } = await identity.db.write({
    person: personOfChallenge(realm, flow),
    tried: tryChallenge(realm, flow, "enter", CODE_TRIES, identity.now()),
  });
  if (!tried) throw codeOver();
  if (!sameText(await identity.mac("code", `${flow}.${code}`), tried.answer)) throw wrongCode(tried.attempts);
  try {
    return await enter(identity, flow, tried, person);
  } catch (error) {
    if (error instanceof Refused) throw codeOver();
    if (!(error instanceof Duplicate)) throw error;
    // The same address was proved in another window a moment ago: this is that person.
    const { now } = await identity.db.read({ now: personByEmail(realm, tried.email) });
    return enter(identity, flow, tried, now);
  }
}

function enter(
  identity: IdentityContext,
  flow: string,
  { email, data }: ChallengeRow,
  person: PersonRow | null,
): Promise<SignInStep> {
  const { realm } = identity;
  const now = identity.now();
  const spent = spendChallenge(realm, flow);
  if (person)
    return afterFirstFactor(identity, person, {
      spent,
      ...(person.emailVerified ? {} : { proved: proveMailbox(realm, person.id, now) }),
    });
  const { name = "", passwordHash } = data as { name?: string; passwordHash?: string };
  const made = { id: uuidv7(), name, email, emailVerified: true, createdAt: now, updatedAt: now };
  return letIn(identity, made, {
    spent,
    person: insertPerson(realm, made, now),
    ...(passwordHash ? { password: setPassword(realm, made.id, passwordHash, now) } : {}),
  });
}
