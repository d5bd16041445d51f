import type { Catalogue } from "./say.ts";
import { account } from "./fr/account.ts";
import { buying } from "./fr/buying.ts";
import { delivery } from "./fr/delivery.ts";
import { edits } from "./fr/edits.ts";
import { letters } from "./fr/letters.ts";
import { papers } from "./fr/papers.ts";
import { parcels } from "./fr/parcels.ts";
import { paying } from "./fr/paying.ts";
import { rules } from "./fr/rules.ts";
import { shelves } from "./fr/shelves.ts";
import { savings } from "./fr/savings.ts";
import { search } from "./fr/search.ts";
import { look } from "./fr/look.ts";
import { sharing } from "./fr/sharing.ts";
import { drafts } from "./fr/drafts.ts";
import { reminders } from "./fr/reminders.ts";
import { reviews } from "./fr/reviews.ts";
import { otherMoney } from "./fr/other-money.ts";
import { stock } from "./fr/stock.ts";
import { disputes } from "./fr/disputes.ts";
import { safety } from "./fr/safety.ts";
import { talk } from "./fr/talk.ts";
import { refusals } from "./fr/refusals.ts";
import { returns } from "./fr/returns.ts";

/** French. */
export const fr: Catalogue = {
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
