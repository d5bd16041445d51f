import type { PersonRow } from "#db/people.server.ts";
import type { IdentityContext } from "./context.ts";
import { isForgotten, markOf } from "./device.ts";

/** No letter reaches it (RFC 6761 §6.2), and every real account began with a letter: only the demo's are there. */
const NO_MAILBOX = /\.test$/i;

/**
 * Whether a right password does not let this person in yet, because nobody has signed in as them in this browser: then a
 * code in their mailbox comes first. So whoever has learned a seller's password alone stays outside, and has no say in who may
 * own their account and stores. A browser from before is new again after another password, or after all others were signed out: the
 * computer where a password was seen is one that knows its owner. A second factor takes its place; buyers have nothing here but
 * their own orders.
 */
export async function takesMailbox(identity: IdentityContext, person: PersonRow): Promise<boolean> {
  if (identity.realm !== "seller" || person.secondFactor !== null || person.passkeys > 0) return false;
  if (NO_MAILBOX.test(person.email)) return false;
  const mark = await markOf(identity, person.email);
  return mark === null || isForgotten(mark, person);
}
