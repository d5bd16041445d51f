import { countRatingsAround, hideReview, holdReviewed } from "#db/review-writes.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";

/** Hides a review for this reason, or shows it again (null), and counts its product's stars anew. Throws `NotFound`. */
export async function setHidden(shop: StoreContext, reviewId: string, reason: string | null): Promise<void> {
  const id = idOf(reviewId, "review");
  try {
    await shop.db.write({
      held: holdReviewed(id),
      hidden: hideReview(id, reason, shop.now()),
      counted: countRatingsAround(id),
    });
  } catch (error) {
    if (error instanceof Refused) throw new NotFound("review");
    throw error;
  }
}
