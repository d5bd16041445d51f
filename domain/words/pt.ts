import type { Catalogue } from "./say.ts";
import { account } from "./pt/account.ts";
import { buying } from "./pt/buying.ts";
import { delivery } from "./pt/delivery.ts";
import { edits } from "./pt/edits.ts";
import { letters } from "./pt/letters.ts";
import { papers } from "./pt/papers.ts";
import { parcels } from "./pt/parcels.ts";
import { paying } from "./pt/paying.ts";
import { rules } from "./pt/rules.ts";
import { shelves } from "./pt/shelves.ts";
import { savings } from "./pt/savings.ts";
import { search } from "./pt/search.ts";
import { look } from "./pt/look.ts";
import { sharing } from "./pt/sharing.ts";
import { drafts } from "./pt/drafts.ts";
import { reminders } from "./pt/reminders.ts";
import { reviews } from "./pt/reviews.ts";
import { otherMoney } from "./pt/other-money.ts";
import { stock } from "./pt/stock.ts";
import { disputes } from "./pt/disputes.ts";
import { safety } from "./pt/safety.ts";
import { talk } from "./pt/talk.ts";
import { refusals } from "./pt/refusals.ts";
import { returns } from "./pt/returns.ts";

/** Portuguese. */
export const pt: Catalogue = {
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
