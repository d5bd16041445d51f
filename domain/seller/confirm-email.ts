import { readdressInStores } from "#db/memberships.server.ts";
import { confirmEmail } from "../identity/confirm-email.ts";
import type { IdentityContext, Me } from "../identity/context.ts";

/**
 * Gives a seller the address that the code was sent to, here and in the staff lists of their stores, in one transaction.
 * Throws `Invalid` (`code`), `Conflict` (`email_taken`).
 */
export const confirmSellerEmail = (
  identity: IdentityContext,
  me: Me,
  answer: { flow: string; code: string },
): Promise<{ email: string }> =>
  confirmEmail(identity, me, answer, (email) => ({ copies: readdressInStores(me.personId, email) }));
