import { challengeById, dropChallenges, spendChallenge } from "#db/challenges.server.ts";
import { personOfChallenge, proveMailbox, setPassword } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { endSessions } from "#db/sessions.server.ts";
import { Conflict, Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";
import type { IdentityContext } from "./context.ts";
import { passwordChangedWords, sendNotice } from "./letters.ts";
import { limit } from "./limit.ts";
import { passwordProblem } from "./password.ts";

/**
 * Sets the new password of whoever followed the link in a letter, and signs them out everywhere, in one transaction. The
 * link is good once. Throws `Invalid` (`password`), `Conflict` (`link_over`), `TooMany`.
 */
export async function resetPassword(
  identity: IdentityContext,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const { realm, ports } = identity;
  await limit(identity, "sign_in", identity.client.ip);
  const id = token.slice(0, 36);
  if (!isId(id)) throw linkOver();
  const now = identity.now();
  const { asked, person, head } = await identity.db.read({
    asked: challengeById(realm, id, "reset", now),
    person: personOfChallenge(realm, id),
    head: identity.head,
  });
  const mine = person !== null && asked?.personId === person.id;
  if (!asked || !mine || !sameText(await identity.mac("reset", token), asked.answer)) throw linkOver();
  const problem = passwordProblem(password, person.email);
  if (problem) throw new Invalid({ password: problem });
  const hash = await identity.passwords.hash(password);
  try {
    await identity.db.write({
      spent: spendChallenge(realm, id),
      others: dropChallenges(realm, person.id, "reset"),
      proved: proveMailbox(realm, person.id, now),
      password: setPassword(realm, person.id, hash, now),
      sessions: endSessions(realm, person.id),
    });
  } catch (error) {
    if (error instanceof Refused) throw linkOver();
    throw error;
  }
  await sendNotice(ports.mail, person.email, passwordChangedWords(head), head, `${id}.done`);
}

const linkOver = () =>
  new Conflict(
    "link_over",
    "This link counts no more: it was used, or is older than an hour. Please ask for a new one.",
  );
