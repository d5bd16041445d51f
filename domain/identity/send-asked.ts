import { askedInVain } from "#db/challenges.server.ts";
import type { Letterhead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import type { IdentityContext } from "./context.ts";
import { sendNow } from "./letters.ts";

type Asked = { id: string; email: string; words: Words; head: Letterhead };

/**
 * Sends the letter of a challenge. When it can't be sent the challenge stands, for the letter may have gone out all the same, but
 * the same form sent again is another letter. Throws `Unavailable`.
 */
export async function sendAsked(identity: IdentityContext, { id, email, words, head }: Asked): Promise<void> {
  try {
    await sendNow(identity.ports.mail, email, words, head, id);
  } catch (error) {
    await identity.db.write({ vain: askedInVain(identity.realm, id) });
    throw error;
  }
}
