import type { Catalogue } from "./say.ts";
import { account } from "./ar/account.ts";
import { buying } from "./ar/buying.ts";
import { delivery } from "./ar/delivery.ts";
import { edits } from "./ar/edits.ts";
import { letters } from "./ar/letters.ts";
import { papers } from "./ar/papers.ts";
import { parcels } from "./ar/parcels.ts";
import { paying } from "./ar/paying.ts";
import { rules } from "./ar/rules.ts";
import { shelves } from "./ar/shelves.ts";
import { savings } from "./ar/savings.ts";
import { search } from "./ar/search.ts";
import { look } from "./ar/look.ts";
import { sharing } from "./ar/sharing.ts";
import { drafts } from "./ar/drafts.ts";
import { reminders } from "./ar/reminders.ts";
import { reviews } from "./ar/reviews.ts";
import { otherMoney } from "./ar/other-money.ts";
import { stock } from "./ar/stock.ts";
import { disputes } from "./ar/disputes.ts";
import { safety } from "./ar/safety.ts";
import { talk } from "./ar/talk.ts";
import { refusals } from "./ar/refusals.ts";
import { returns } from "./ar/returns.ts";

/** Arabic. */
export const ar: Catalogue = {
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
