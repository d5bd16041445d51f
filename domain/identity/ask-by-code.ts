import { insertChallenge } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { CODE_MINUTES, newCode } from "./code.ts";
import type { IdentityContext } from "./context.ts";
import { enterWords, sendNow } from "./letters.ts";
import { limitLetters } from "./limit.ts";

/** What somebody who signs up has typed; kept with the code, so that no account exists before its mailbox is proved. */
export type Pending = { name: string; passwordHash: string };

/**
 * Sends a code to `email` that lets its reader in, in one trip to read and one to write, with one letter: the same for an
 * address with an account and without. The answer, `flow`, belongs into the asking browser alone. Throws `TooMany`, `Unavailable`.
 */
export async function askByCode(
  identity: IdentityContext,
  email: string,
  pending: Pending | null,
): Promise<{ flow: string }> {
  await limitLetters(identity, email);
  const { realm, ports } = identity;
  const now = identity.now();
  const { person, head } = await identity.db.read({
    person: personByEmail(realm, email),
    head: identity.head,
  });
  const flow = crypto.randomUUID();
  const code = newCode();
  await identity.db.write({
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
  const words = enterWords(code, person !== null, pending ? "sign_up" : "sign_in", head);
  await sendNow(ports.mail, email, words, head, flow);
  return { flow };
}
