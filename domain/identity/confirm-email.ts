import { dropChallenges, rememberChallenge, tryChallenge } from "#db/challenges.server.ts";
import { changeEmail } from "#db/people.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { endSessions, sessionLives } from "#db/sessions.server.ts";
import { Conflict } from "../errors.ts";
import { isId } from "../id.ts";
import { CODE_TRIES, codeOver, readCode, wrongCode } from "./code.ts";
import type { Commands, IdentityContext, Me } from "./context.ts";
import { emailChangedWords, sendNotice } from "./letters.ts";
import { repeatedUntil } from "./once.ts";

/**
 * Gives the account the address that the code of `flow` was sent to, signs out all other devices and tells the old address;
 * `also` is written in the same transaction. Links for a new password that went to the old address count no more.
 * A form that is sent twice is answered twice and done once. Throws
 * `Invalid` (`code`), `Conflict` (`email_taken`).
 */
export async function confirmEmail(
  identity: IdentityContext,
  me: Me,
  { flow, code: typed }: { flow: string; code: string },
  also: (email: string) => Commands = () => ({}),
): Promise<{ email: string }> {
  const code = readCode(typed);
  if (!isId(flow)) throw codeOver();
  const { realm, ports } = identity;
  const now = identity.now();
  const answer = await identity.mac("code", `${flow}.${code}`);
  const { tried, head } = await identity.db.write({
    lives: sessionLives(realm, me.personId, me.sessionId),
    tried: tryChallenge(realm, { id: flow, purpose: "email", answer, most: CODE_TRIES }, now),
    head: identity.head,
  });
  if (!tried || tried.personId !== me.personId) throw codeOver();
  if (!tried.right) throw tried.spent ? codeOver() : wrongCode(tried.attempts);
  if (tried.spent) return { email: tried.email };
  try {
    await identity.db.write({
      lives: sessionLives(realm, me.personId, me.sessionId),
      spent: rememberChallenge(realm, {
        id: flow,
        purpose: "email",
        ledTo: { person: me.personId, session: me.sessionId },
        until: repeatedUntil(now),
      }),
      asked: dropChallenges(realm, me.personId, "email"),
      resets: dropChallenges(realm, me.personId, "reset"),
      email: changeEmail(realm, me.personId, tried.email, now),
      others: endSessions(realm, me.personId, me.sessionId),
      ...also(tried.email),
    });
  } catch (error) {
    if (error instanceof Duplicate) throw new Conflict("email_taken", "This address has an account already.");
    // The same form was a moment quicker: its letter is on its way.
    if (error instanceof Refused && error.code === "challenge_spent") return { email: tried.email };
    throw error;
  }
  await sendNotice(ports.mail, me.email, emailChangedWords(tried.email, head), head, `${flow}.done`);
  return { email: tried.email };
}
