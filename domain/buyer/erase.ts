import { forgetRemindersOf } from "#db/cart-reminders.server.ts";
import { anonymiseReviews } from "#db/review-writes.server.ts";
import { deleteDraftsOf } from "#db/drafts.server.ts";
import {
  deleteAccount,
  forgetLater,
  forgetOrdersOf,
  holdAccount,
  threadOf,
} from "#db/buyer-erasing.server.ts";
import { forgetCardsTo } from "#db/sent-gift-cards.server.ts";
import { forgetMessageStopOf } from "#db/message-letter-stops.server.ts";
import { forgetSubscriptionOf } from "#db/newsletter.server.ts";
import { picturesOfBuyer } from "#db/thread-cards.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { forgetRequestsOf } from "#db/stock-requests.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { removeFiles } from "../picture/remove-files.ts";
import { forgetThreads } from "../thread/forget.ts";
import { erasedWords } from "./letters.ts";

/**
 * Deletes a buyer's account and has the shop forget whose their orders were, in one transaction. Sessions, password,
 * addresses, open cart, wishes, codes, what was said in messages and every letter that was asked for go; of the orders, who and where; of the reviews, who. What was bought, for how much, when and in which region
 * stays: those are the shop's books. An order still under way keeps its address until it is over (`handleEvents`). Answers
 * how many those are. Throws `SignInAgain`.
 */
export async function eraseBuyer(identity: IdentityContext, me: Me): Promise<{ open: number }> {
  requireFresh(identity, me);
  const { personId } = me;
  const { open, talked, pictures, orders, head } = await identity.db.write({
    lives: sessionLives("buyer", personId, me.sessionId),
    ...holdAccount(personId),
    reviews: anonymiseReviews(personId),
    waiting: forgetRequestsOf(personId),
    stops: forgetMessageStopOf(personId),
    newsletter: forgetSubscriptionOf(personId),
    giftCards: forgetCardsTo(personId),
    reminders: forgetRemindersOf(personId),
    drafts: deleteDraftsOf(personId),
    open: forgetLater(personId),
    orders: forgetOrdersOf(personId),
    talked: threadOf(personId),
    pictures: picturesOfBuyer(personId),
    ...deleteAccount(personId),
    head: identity.head,
  });
  await removeFiles(identity.ports.media, [...orders.files, ...pictures]);
  await forgetThreads(identity.ports.rooms, [...orders.threads, ...talked]);
  await sendNotice(identity.ports.mail, me.email, erasedWords(open.count, head), head, `erased.${personId}`);
  return { open: open.count };
}
