import { answerDispute } from "#domain/dispute/answer.ts";
import { callPlatform } from "#domain/dispute/call-platform.ts";
import { offerSettlement } from "#domain/dispute/offer.ts";
import { visitsToStore } from "#domain/dispute/visits.ts";
import { evidenceForSeller } from "#domain/evidence/for-seller.ts";
import { blockWriter } from "#domain/safety/block.ts";
import { reportAsStaff } from "#domain/safety/report.ts";
import { saveWordList } from "#domain/safety/save-word-list.ts";
import { wordListOf } from "#domain/safety/word-list.ts";
import type { Role, Verb } from "./verbs.ts";

const LEADING: Role[] = ["owner", "manager"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const NUMBER = 999_999;

/** What buyer and store could not settle, and who of the platform looked at it. */
export const DISPUTE_VERBS: Record<string, Verb> = {
  "dispute/answer.ts": {
    roles: HANDS_ON,
    call: (shop) => answerDispute(shop, NUMBER, { disputeId: ID, words: "It was sent." }),
  },
  "dispute/offer.ts": {
    roles: HANDS_ON,
    call: (shop) => offerSettlement(shop, NUMBER, { disputeId: ID, words: "Another one." }),
  },
  "dispute/call-platform.ts": { roles: HANDS_ON, call: (shop) => callPlatform(shop, NUMBER, ID) },
  "dispute/visits.ts": { roles: LEADING, call: (shop) => visitsToStore(shop) },
  "safety/block.ts": { roles: HANDS_ON, call: (shop) => blockWriter(shop, ID, true) },
  "safety/report.ts": {
    roles: HANDS_ON,
    call: (shop) => reportAsStaff(shop, ID, { seq: null, reason: "Spam" }),
  },
  "safety/word-list.ts": { roles: [...HANDS_ON, "viewer"], call: (shop) => wordListOf(shop) },
  "safety/save-word-list.ts": { roles: LEADING, call: (shop) => saveWordList(shop, "lottery") },
  "evidence/for-seller.ts": { roles: LEADING, call: (shop) => evidenceForSeller(shop, NUMBER) },
};
