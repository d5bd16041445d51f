import { deleteAccount, forgetLater, forgetOrdersOf, holdAccount } from "#db/buyer-erasing.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { erasedWords } from "./letters.ts";

/**
 * Deletes a buyer's account and has the shop forget whose their orders were, in one transaction. Sessions, password,
 * addresses, open cart and codes go; of the orders, who and where. What was bought, for how much, when and in which region
 * stays: those are the shop's books. An order still under way keeps its address until it is over (`handleEvents`). Answers
 * how many those are. Throws `SignInAgain`.
 */
export async function eraseBuyer(identity: IdentityContext, me: Me): Promise<{ open: number }> {
  requireFresh(identity, me);
  const { personId } = me;
  const { open, head } = await identity.db.write({
    lives: sessionLives("buyer", personId, me.sessionId),
    ...holdAccount(personId),
    open: forgetLater(personId),
    orders: forgetOrdersOf(personId),
    ...deleteAccount(personId),
    head: identity.head,
  });
  await sendNotice(identity.ports.mail, me.email, erasedWords(open.count, head), head, `erased.${personId}`);
  return { open: open.count };
}
