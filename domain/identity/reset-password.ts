import {
  challengeById,
  dropChallenges,
  rememberChallenge,
  spentChallenge,
  type Spent,
} from "#db/challenges.server.ts";
import {
  lockPerson,
  personOfChallenge,
  proveMailbox,
  setPassword,
  type PersonRow,
} from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { dropNewFactors } from "#db/second-factors.server.ts";
import { endSessions } from "#db/sessions.server.ts";
import { Conflict, Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";
import { FACTOR_DROPPED } from "../second-factor/letters.ts";
import type { IdentityContext, KnownDevice } from "./context.ts";
import { deviceByLetter } from "./device.ts";
import { passwordChangedWords, sendNotice } from "./letters.ts";
import { limitAnswers } from "./limit.ts";
import { newSince } from "./new-factor.ts";
import { repeatedUntil } from "./once.ts";
import { passwordProblem } from "./password.ts";

/**
 * Sets the new password of whoever followed the link in a letter, and signs them out everywhere, in one transaction. The
 * link is good once; the same link with the same password again within a minute is answered as done. Answers the mark for their
 * browser, so that they can sign in with it whatever strangers do. A seller's second factor goes with the old password while it is new and
 * their only one. Throws `Invalid` (`password`), `Conflict` (`link_over`),
 * `TooMany`.
 */
export async function resetPassword(
  identity: IdentityContext,
  { token, password }: { token: string; password: string },
): Promise<{ device: KnownDevice }> {
  const { realm, ports } = identity;
  await limitAnswers(identity);
  const id = token.slice(0, 36);
  if (!isId(id)) throw linkOver();
  const now = identity.now();
  const { asked, spent, person, head } = await identity.db.read({
    asked: challengeById(realm, id, "reset", now),
    spent: spentChallenge(realm, id, "reset", now),
    person: personOfChallenge(realm, id),
    head: identity.head,
  });
  const answer = await identity.mac("reset", token);
  if (person && (await wasDone(identity, { spent, person, answer, password })))
    return marked(identity, person);
  const mine = person !== null && asked?.personId === person.id;
  if (!asked || !mine || !sameText(answer, asked.answer)) throw linkOver();
  const problem = passwordProblem(password, person.email);
  if (problem) throw new Invalid({ password: problem });
  const hash = await identity.passwords.hash(password);
  let dropped = false;
  try {
    const done = await identity.db.write({
      lock: lockPerson(realm, person.id),
      spent: rememberChallenge(realm, {
        id,
        purpose: "reset",
        ledTo: { person: person.id, session: null },
        until: repeatedUntil(now),
      }),
      others: dropChallenges(realm, person.id, "reset"),
      proved: proveMailbox(realm, person.id, now),
      password: setPassword(realm, person.id, hash, now),
      sessions: endSessions(realm, person.id),
      factors:
        realm === "seller" ? dropNewFactors(realm, person.id, newSince(now)) : constant({ dropped: false }),
    });
    dropped = done.factors.dropped;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The same form was a moment quicker, or another with the same link.
    const late = await identity.db.read({
      spent: spentChallenge(realm, id, "reset", now),
      person: personOfChallenge(realm, id),
    });
    if (await wasDone(identity, { ...late, answer, password })) return marked(identity, person);
    throw linkOver();
  }
  await sendNotice(
    ports.mail,
    person.email,
    passwordChangedWords(head, dropped ? [FACTOR_DROPPED] : []),
    head,
    `${id}.done`,
  );
  return marked(identity, person);
}

const marked = async (
  identity: IdentityContext,
  { email }: Pick<PersonRow, "email">,
): Promise<{ device: KnownDevice }> => ({
  device: await deviceByLetter(identity, email),
});

type Repeated = { spent: Spent | null; person: PersonRow | null; answer: string; password: string };

/** Whether this link gave this person this very password a moment ago: a form that was sent twice is answered twice. */
async function wasDone(
  identity: IdentityContext,
  { spent, person, answer, password }: Repeated,
): Promise<boolean> {
  if (!spent || !person || spent.personId !== person.id || !sameText(answer, spent.answer)) return false;
  return identity.passwords.verify(password, person.passwordHash);
}

export const LINK_OVER =
  "This link counts no more: it was used, or is older than an hour. Please ask for a new one.";

const linkOver = () => new Conflict("link_over", LINK_OVER);
