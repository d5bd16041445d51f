import { changeDraft, draftById, insertDraft } from "#db/drafts.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { idOf } from "../id.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { countTyped } from "./count-typed.ts";
import type { CountedDraft, TypedDraft } from "./draft.ts";
import { typedDraft } from "./read.ts";

/**
 * Keeps a draft; `revision` is 0 for one that is new, whose id its page has made up, so that two presses keep one. It takes no stock, and may be as
 * unfinished as it is. Answers its id and what it comes to. Throws `Conflict` (`draft_moved`) when somebody else has changed it since, or it is an order by now.
 */
export async function saveOrderDraft(
  shop: StoreContext,
  sent: unknown,
  kept: { id: string; revision: number },
): Promise<{ id: string; counted: CountedDraft }> {
  requireMay(shop, "orders.write");
  const typed = typedDraft(sent);
  const counted = await countTyped(shop, typed);
  const id = idOf(kept.id, "draft");
  const row = {
    id,
    typed,
    name: plainLine(typed.name),
    email: typed.email.trim().toLowerCase(),
    total: counted.totals.total,
    at: shop.now(),
  };
  try {
    await shop.db.write(
      kept.revision > 0
        ? { draft: changeDraft(row, kept.revision) }
        : insertDraft({ ...row, by: actorName(shop.actor) }),
    );
  } catch (error) {
    if (error instanceof Duplicate && (await isKept(shop, id, typed))) return { id, counted };
    if (error instanceof Refused || error instanceof Duplicate) throw draftMoved();
    throw error;
  }
  return { id, counted };
}

/** Whether a new draft stands as it was sent: then its button was pressed twice, and the first press has kept it. */
async function isKept(shop: StoreContext, id: string, typed: TypedDraft): Promise<boolean> {
  const { draft } = await shop.db.read({ draft: draftById(id) });
  return draft?.revision === 1 && JSON.stringify(typedDraft(draft.typed)) === JSON.stringify(typed);
}

export const draftMoved = () =>
  new Conflict(
    "draft_moved",
    "Somebody else has changed this draft, or it is an order by now. Load the page again to see it as it is.",
  );
