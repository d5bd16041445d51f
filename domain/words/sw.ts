import type { Catalogue } from "./say.ts";
import { account } from "./sw/account.ts";
import { buying } from "./sw/buying.ts";
import { delivery } from "./sw/delivery.ts";
import { edits } from "./sw/edits.ts";
import { letters } from "./sw/letters.ts";
import { papers } from "./sw/papers.ts";
import { parcels } from "./sw/parcels.ts";
import { paying } from "./sw/paying.ts";
import { rules } from "./sw/rules.ts";
import { shelves } from "./sw/shelves.ts";
import { savings } from "./sw/savings.ts";
import { search } from "./sw/search.ts";
import { look } from "./sw/look.ts";
import { sharing } from "./sw/sharing.ts";
import { drafts } from "./sw/drafts.ts";
import { reminders } from "./sw/reminders.ts";
import { reviews } from "./sw/reviews.ts";
import { otherMoney } from "./sw/other-money.ts";
import { stock } from "./sw/stock.ts";
import { disputes } from "./sw/disputes.ts";
import { safety } from "./sw/safety.ts";
import { talk } from "./sw/talk.ts";
import { refusals } from "./sw/refusals.ts";
import { returns } from "./sw/returns.ts";

/** Swahili. */
export const sw: Catalogue = {
  ...letters,
  ...disputes,
  ...safety,
  ...talk,
  ...edits,
  ...account,
  ...buying,
  ...paying,
  ...parcels,
  ...papers,
  ...delivery,
  ...shelves,
  ...rules,
  ...savings,
  ...search,
  ...look,
  ...sharing,
  ...drafts,
  ...reminders,
  ...reviews,
  ...otherMoney,
  ...stock,
  ...refusals,
  ...returns,
};
