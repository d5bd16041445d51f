import { challengePutAt, insertChallenge } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { CODE_MINUTES, newCode } from "./code.ts";
import type { IdentityContext, Me } from "./context.ts";
import { NO_EMAIL } from "./credentials.ts";
import { requireFresh } from "./fresh.ts";
import { emailTakenWords, newEmailWords } from "./letters.ts";
import { limitLetters } from "./limit.ts";
import { isSameLetter, onceId } from "./once.ts";
import { sendAsked } from "./send-asked.ts";

/**
 * Sends a code to the address that somebody wants for their account; to one that has an account already, a letter that says
 * so, and no code would be right. From outside both look the same. For `once` see `askByCode`. Throws `Invalid` (`email`), `SignInAgain`, `TooMany`, `Unavailable`.
 */
export async function requestEmail(
  identity: IdentityContext,
  me: Me,
  typed: string,
  once?: string,
): Promise<{ flow: string }> {
  requireFresh(identity, me);
  const email = readEmail(typed);
  if (!email) throw new Invalid({ email: NO_EMAIL });
  if (email === me.email) throw new Invalid({ email: "That is your address already." });
  await limitLetters(identity, email);
  const { realm } = identity;
  const now = identity.now();
  const same = await onceId(identity, `email ${me.personId} ${email}`, once);
  const { taken, before, head } = await identity.db.read({
    taken: personByEmail(realm, email),
    before: same ? challengePutAt(realm, same) : constant(null),
    head: identity.head,
  });
  if (same && before && isSameLetter(before, now)) return { flow: same };
  const flow = before === null && same ? same : crypto.randomUUID();
  const code = newCode();
  const { asked } = await identity.db.write({
    lives: sessionLives(realm, me.personId, me.sessionId),
    asked: insertChallenge(
      realm,
      {
        id: flow,
        purpose: "email",
        email,
        answer: taken ? "" : await identity.mac("code", `${flow}.${code}`),
        data: {},
        personId: me.personId,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
      now,
    ),
  });
  if (!asked) return { flow };
  const words = taken ? emailTakenWords(head) : newEmailWords(code, head);
  await sendAsked(identity, { id: flow, email, words, head });
  return { flow };
}
