import { attachOrders } from "#db/buyer-orders.server.ts";
import { confirmEmail } from "../identity/confirm-email.ts";
import type { IdentityContext, Me } from "../identity/context.ts";

/**
 * Gives the buyer's account the address that the code of `flow` was sent to; what a guest ordered with it comes into the
 * account. See `confirmEmail` for the rest, and for what it throws.
 */
export const changeBuyerEmail = (
  identity: IdentityContext,
  me: Me,
  answer: { flow: string; code: string },
): Promise<{ email: string }> =>
  confirmEmail(identity, me, answer, (email) => ({ orders: attachOrders(me.personId, email) }));
