import { challengePutAt, insertChallenge } from "#db/challenges.server.ts";
import { personByEmail, type PersonRow } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { sameText } from "../same-text.ts";
import { CODE_MINUTES, codeOver, newCode } from "./code.ts";
import type { IdentityContext } from "./context.ts";
import { enterWords } from "./letters.ts";
import { limit, limitLetters } from "./limit.ts";
import { isSameLetter, onceId } from "./once.ts";
import { passwordMark } from "./password-mark.ts";
import { sendAsked } from "./send-asked.ts";

/** What somebody who signs up has typed; kept with the code, so that no account exists before its mailbox is proved. */
export type Pending = { name: string; passwordHash: string };

/** Who asks for a code to sign in with has typed the password, too; this is its `passwordMark`, and with another the code is over. */
export type ByPassword = { password: string };

/**
 * Sends a code to `email` that lets its reader in, in one trip to read and one to write, with one letter: the same for an
 * address with an account and without. The answer, `flow`, belongs into the asking browser alone. The same form (`once`) sent
 * again within seconds is the same flow, and no second letter. Throws `TooMany`, `Unavailable`.
 */
export async function askByCode(
  identity: IdentityContext,
  email: string,
  pending: Pending | ByPassword | null,
  once?: string,
): Promise<{ flow: string }> {
  // What strangers use up together keeps nobody out who knows the password: its guesses were counted before.
  if (isByPassword(pending)) await limit(identity, "letter_password", email);
  else await limitLetters(identity, email);
  const { realm } = identity;
  const now = identity.now();
  const same = await onceId(identity, `enter ${email}`, once);
  const { person, before, head } = await identity.db.read({
    person: personByEmail(realm, email),
    before: same ? challengePutAt(realm, same) : constant(null),
    head: identity.head,
  });
  if (isByPassword(pending)) await requireSamePassword(identity, person, pending);
  if (same && before && isSameLetter(before, now)) return { flow: same };
  const flow = before === null && same ? same : crypto.randomUUID();
  const code = newCode();
  const { asked } = await identity.db.write({
    asked: insertChallenge(
      realm,
      {
        id: flow,
        purpose: "enter",
        email,
        answer: await identity.mac("code", `${flow}.${code}`),
        data: pending ?? {},
        personId: null,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
      now,
    ),
  });
  if (!asked) return { flow };
  const words = enterWords(code, person !== null, askedFor(pending), head);
  await sendAsked(identity, { id: flow, email, words, head });
  return { flow };
}

const isByPassword = (pending: Pending | ByPassword | null): pending is ByPassword =>
  pending !== null && "password" in pending;

/** Throws `Invalid` (`code`) unless the password that was typed is still this person's. */
export async function requireSamePassword(
  identity: IdentityContext,
  person: PersonRow | null,
  { password }: ByPassword,
): Promise<void> {
  if (!person || !sameText(password, await passwordMark(identity, person))) throw codeOver();
}

function askedFor(pending: Pending | ByPassword | null): "sign_up" | "sign_in" | "password" {
  if (pending === null) return "sign_in";
  return isByPassword(pending) ? "password" : "sign_up";
}
