import { listSavedReplies } from "#domain/saved-reply/list.ts";
import { removeReply } from "#domain/saved-reply/remove.ts";
import { saveReply } from "#domain/saved-reply/save.ts";
import { enterAsStaff } from "#domain/thread/enter.ts";
import { answerThread } from "#domain/thread/inbox-answer.ts";
import { assignThread } from "#domain/thread/inbox-assign.ts";
import { setDone } from "#domain/thread/inbox-done.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { makeOffer } from "#domain/thread/inbox-offer.ts";
import { takeBackOffer } from "#domain/thread/inbox-take-back.ts";
import { toOffer } from "#domain/thread/inbox-to-offer.ts";
import { answerWithProduct } from "#domain/thread/inbox-product.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";

/** What buyers and the store say to each other. */
export const TALK_VERBS: Record<string, Verb> = {
  "thread/enter.ts": { roles: ALL, call: (shop) => enterAsStaff(shop, ID) },
  "thread/inbox-list.ts": { roles: ALL, call: (shop) => listInbox(shop, {}) },
  "thread/inbox-thread.ts": { roles: ALL, call: (shop) => threadForSeller(shop, ID) },
  "thread/inbox-answer.ts": {
    roles: HANDS_ON,
    call: (shop) => answerThread(shop, ID, { clientId: ID, text: "Yes" }),
  },
  "thread/inbox-product.ts": {
    roles: HANDS_ON,
    call: (shop) => answerWithProduct(shop, ID, { clientId: ID, productId: ID }),
  },
  "thread/inbox-to-offer.ts": { roles: HANDS_ON, call: (shop) => toOffer(shop, [ID]) },
  "thread/inbox-offer.ts": {
    roles: HANDS_ON,
    call: (shop) =>
      makeOffer(shop, ID, { clientId: ID, productIds: [ID], lines: [], percent: "10", days: "3" }),
  },
  "thread/inbox-take-back.ts": { roles: HANDS_ON, call: (shop) => takeBackOffer(shop, ID, ID) },
  "thread/inbox-assign.ts": { roles: HANDS_ON, call: (shop) => assignThread(shop, ID, null) },
  "thread/inbox-done.ts": { roles: HANDS_ON, call: (shop) => setDone(shop, ID, true) },
  "saved-reply/list.ts": { roles: ALL, call: (shop) => listSavedReplies(shop) },
  "saved-reply/save.ts": {
    roles: HANDS_ON,
    call: (shop) => saveReply(shop, ID, { title: "Thanks", text: "Thank you." }),
  },
  "saved-reply/remove.ts": { roles: HANDS_ON, call: (shop) => removeReply(shop, ID) },
};
