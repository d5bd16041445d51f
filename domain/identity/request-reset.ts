import { insertChallenge } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { toBase64Url } from "../base64url.ts";
import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { NO_EMAIL } from "./credentials.ts";
import type { IdentityContext } from "./context.ts";
import { noAccountWords, resetWords, sendNow } from "./letters.ts";
import { limitLetters } from "./limit.ts";

const RESET_MINUTES = 60;

/**
 * Sends a link for a new password; to an address without an account, a letter that says so. One trip to read, one to write
 * and one letter either way. Throws `Invalid` (`email`), `TooMany`, `Unavailable`.
 */
export async function requestReset(identity: IdentityContext, typed: string): Promise<void> {
  const email = readEmail(typed);
  if (!email) throw new Invalid({ email: NO_EMAIL });
  await limitLetters(identity, email);
  const { realm, ports, origin, base } = identity;
  const now = identity.now();
  const { person, head } = await identity.db.read({
    person: personByEmail(realm, email),
    head: identity.head,
  });
  const id = crypto.randomUUID();
  const token = `${id}.${toBase64Url(crypto.getRandomValues(new Uint8Array(32)))}`;
  await identity.db.write({
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
  const words = person
    ? resetWords(`${origin}${base}/new-password?token=${token}`, head)
    : noAccountWords(`${origin}${base}/sign-up`, head);
  await sendNow(ports.mail, email, words, head, id);
}
