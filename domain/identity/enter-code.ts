import { uuidv7 } from "uuidv7";
import {
  rememberChallenge,
  spentChallenge,
  tryChallenge,
  type LedTo,
  type Spent,
  type TriedChallenge,
} from "#db/challenges.server.ts";
import {
  insertPerson,
  personByEmail,
  personOfChallenge,
  proveMailbox,
  setPassword,
  type PersonRow,
} from "#db/people.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { isId } from "../id.ts";
import { requireSamePassword, type ByPassword } from "./ask-by-code.ts";
import { CODE_TRIES, codeOver, readCode, wrongCode } from "./code.ts";
import type { IdentityContext, SignInStep } from "./context.ts";
import { afterFirstFactor, letIn, letInAgain } from "./let-in.ts";
import { limitAnswers } from "./limit.ts";
import { repeatedUntil } from "./once.ts";

type Tried = { person: PersonRow | null; tried: TriedChallenge; spent: Spent | null };

/**
 * Lets in whoever answers with the code of `flow`: to the account of its address, or to a new one. Two trips. A wrong try
 * counts in the statement that looks at it, so that a hundred at once are five. The same browser that sends the right code
 * twice (two taps, no script) is let in to the session that the first one opened; a minute later, and for everybody else,
 * the code is over. Throws `Invalid` (`code`), `TooMany`.
 */
export async function enterCode(identity: IdentityContext, flow: string, typed: string): Promise<SignInStep> {
  const code = readCode(typed);
  if (!isId(flow)) throw codeOver();
  await limitAnswers(identity);
  const answer = await identity.mac("code", `${flow}.${code}`);
  const found = await hold(identity, flow, answer);
  if (found.tried.spent) return again(identity, found);
  try {
    return await enter(identity, flow, found);
  } catch (error) {
    // The same form was a moment quicker: what it led to, this one leads to.
    if (error instanceof Refused) return again(identity, await hold(identity, flow, answer));
    if (!(error instanceof Duplicate)) throw error;
    // The same address was proved in another window a moment ago: this is that person.
    const { person } = await identity.db.read({ person: personByEmail(identity.realm, found.tried.email) });
    return enter(identity, flow, { ...found, person });
  }
}

/** Holds a code against its challenge. Throws `Invalid` unless it is right. */
async function hold(identity: IdentityContext, id: string, answer: string): Promise<Tried> {
  const { realm } = identity;
  const now = identity.now();
  // In this order: what follows sees what whoever was a moment quicker has written.
  const { tried, spent, person } = await identity.db.write({
    tried: tryChallenge(realm, { id, purpose: "enter", answer, most: CODE_TRIES }, now),
    spent: spentChallenge(realm, id, "enter", now),
    person: personOfChallenge(realm, id),
  });
  if (!tried) throw codeOver();
  // Of a code that is over already nobody is told how many tries it has left.
  if (!tried.right) throw tried.spent ? codeOver() : wrongCode(tried.attempts);
  return { person, tried, spent };
}

async function enter(
  identity: IdentityContext,
  flow: string,
  { person, tried: { email, data } }: Tried,
): Promise<SignInStep> {
  const { realm } = identity;
  // Nor does an account that was deleted meanwhile begin anew.
  if ("password" in data) await requireSamePassword(identity, person, data as ByPassword);
  const now = identity.now();
  const spent = (ledTo: LedTo) =>
    rememberChallenge(realm, { id: flow, purpose: "enter", ledTo, until: repeatedUntil(now) });
  if (person)
    return afterFirstFactor(identity, person, (session) => ({
      spent: spent({ person: person.id, session }),
      ...(person.emailVerified ? {} : { proved: proveMailbox(realm, person.id, now) }),
    }));
  const { name = "", passwordHash } = data as { name?: string; passwordHash?: string };
  const made = { id: uuidv7(), name, email, emailVerified: true, createdAt: now, updatedAt: now };
  return letIn(identity, made, (session) => ({
    spent: spent({ person: made.id, session }),
    person: insertPerson(realm, made, now),
    ...(passwordHash ? { password: setPassword(realm, made.id, passwordHash, now) } : {}),
  }));
}

/** What a code led to a moment ago: the session while it lives, or the second factor. */
async function again(identity: IdentityContext, { person, tried, spent }: Tried): Promise<SignInStep> {
  if (!tried.spent || !spent || !person || spent.personId !== person.id) throw codeOver();
  if (spent.session) return letInAgain(identity, person, spent.session);
  const factor = person.secondFactor !== null || person.passkeys > 0;
  if (spent.hadSession || !factor) throw codeOver();
  return afterFirstFactor(identity, person);
}
