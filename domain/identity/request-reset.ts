import { challengePutAt, insertChallenge, isAsked } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { toBase64Url } from "../base64url.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { NO_EMAIL } from "./credentials.ts";
import type { IdentityContext } from "./context.ts";
import { noAccountWords, resetWords } from "./letters.ts";
import { roomForLink } from "./limit.ts";
import { isSameLetter, onceId } from "./once.ts";
import { sendAsked } from "./send-asked.ts";

const RESET_MINUTES = 60;
/** Within this a letter is sent, or not. */
const LETTER_MS = 1_000;

/**
 * Sends a link for a new password; to an address without an account, a letter that says so. One trip to read, one to write
 * and one letter either way, also when the form (`once`) is sent twice within seconds; none while the mailbox has one that
 * counts and enough were asked for (`roomForLink`). `next` is where they wanted to go, and comes along in the link. Throws `Invalid` (`email`), `TooMany`,
 * `Unavailable`.
 */
export async function requestReset(
  identity: IdentityContext,
  typed: string,
  { once, next }: { once?: string | undefined; next?: string | null } = {},
): Promise<void> {
  const email = readEmail(typed);
  if (!email) throw new Invalid({ email: NO_EMAIL });
  const room = await roomForLink(identity, email);
  const { realm, home } = identity;
  const now = identity.now();
  const same = await onceId(identity, `reset ${email}`, once);
  const { there, person, before, head } = await identity.db.read({
    // That so many were asked for does not say that one of them arrived, and counts.
    there: room === "nobody" ? isAsked(realm, email, "reset", now) : constant(false),
    person: personByEmail(realm, email),
    before: same ? challengePutAt(realm, same) : constant(null),
    head: identity.head,
  });
  if (there || (before && isSameLetter(before, now))) return;
  const id = before === null && same ? same : crypto.randomUUID();
  const token = `${id}.${toBase64Url(crypto.getRandomValues(new Uint8Array(32)))}`;
  const { asked } = await identity.db.write({
    asked: insertChallenge(
      realm,
      {
        id,
        purpose: "reset",
        email,
        answer: await identity.mac("reset", token),
        data: {},
        personId: person?.id ?? null,
        expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000),
      },
      now,
    ),
  });
  if (!asked) return;
  const link = { token, ...(next ? { next } : {}) };
  const words = person
    ? resetWords(`${home}/new-password?${new URLSearchParams(link).toString()}`, head)
    : noAccountWords(`${home}/sign-up`, head);
  if (room === "anyone") return sendAsked(identity, { id, email, words, head });
  // A letter goes to an account alone. Everybody waits as long, so that the wait does not tell whether there is one.
  const waited = new Promise((done) => setTimeout(done, LETTER_MS));
  if (person) await sendAsked(identity, { id, email, words, head });
  await waited;
}
