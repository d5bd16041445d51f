import { uuidv7 } from "uuidv7";
import { remindBuyer } from "#db/cart-reminders.server.ts";
import type { Question } from "#db/question.server.ts";
import type { Store } from "../store/store.ts";
import { prefixOf } from "../store/languages.ts";
import { firstDue } from "./when.ts";

/** Has a buyer who wants that in general be reminded of the cart they fill: goes with whatever fills it. */
export function reminderInAccount(
  { store, now }: { store: Store; now: () => Date },
  buyerId: string,
): Question<void> {
  const at = now();
  return remindBuyer(buyerId, {
    id: uuidv7(),
    language: prefixOf(store).slice(1),
    at,
    dueAt: firstDue(at),
  });
}
