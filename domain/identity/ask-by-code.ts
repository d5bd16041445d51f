import { challengePutAt, insertChallenge } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { CODE_MINUTES, newCode } from "./code.ts";
import type { IdentityContext } from "./context.ts";
import { enterWords } from "./letters.ts";
import { limitLetters } from "./limit.ts";
import { isSameLetter, onceId } from "./once.ts";
import { sendAsked } from "./send-asked.ts";

/** What somebody who signs up has typed; kept with the code, so that no account exists before its mailbox is proved. */
export type Pending = { name: string; passwordHash: string };

/** Who asks for a code to sign in with has typed the password, too: the letter says so. */
export type ByPassword = { password: "right" };

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
  await limitLetters(identity, email);
  const { realm } = identity;
  const now = identity.now();
  const same = await onceId(identity, `enter ${email}`, once);
  const { person, before, head } = await identity.db.read({
    person: personByEmail(realm, email),
    before: same ? challengePutAt(realm, same) : constant(null),
    head: identity.head,
  });
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

function askedFor(pending: Pending | ByPassword | null): "sign_up" | "sign_in" | "password" {
  if (pending === null) return "sign_in";
  return "password" in pending ? "password" : "sign_up";
}
