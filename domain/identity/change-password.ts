import { dropChallenges } from "#db/challenges.server.ts";
import { changePasswordHash, lockPerson, setPassword } from "#db/people.server.ts";
import { endSessions, sessionLives } from "#db/sessions.server.ts";
import { Invalid } from "../errors.ts";
import type { IdentityContext, Me } from "./context.ts";
import { requireFresh } from "./fresh.ts";
import { passwordChangedWords, sendNotice } from "./letters.ts";
import { passwordProblem } from "./password.ts";

/**
 * Gives somebody who has just signed in another password, or their first, and signs out all other devices; links for a new one that are on their way end. Throws `Invalid`
 * (`password`), `SignInAgain`.
 */
export async function changePassword(identity: IdentityContext, me: Me, password: string): Promise<void> {
  requireFresh(identity, me);
  const problem = passwordProblem(password, me.email);
  if (problem) throw new Invalid({ password: problem });
  const { realm, ports } = identity;
  const now = identity.now();
  const hash = await identity.passwords.hash(password);
  // Admins' rows are made by a command: the Worker may change them, never add one.
  const write = realm === "admin" ? changePasswordHash : setPassword;
  const { head } = await identity.db.write({
    lock: lockPerson(realm, me.personId),
    lives: sessionLives(realm, me.personId, me.sessionId),
    password: write(realm, me.personId, hash, now),
    links: dropChallenges(realm, me.personId, "reset"),
    others: endSessions(realm, me.personId, me.sessionId),
    head: identity.head,
  });
  await sendNotice(
    ports.mail,
    me.email,
    passwordChangedWords(head),
    head,
    `password.${me.personId}.${now.getTime()}`,
  );
}
