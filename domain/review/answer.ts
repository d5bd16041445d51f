import { answerReview } from "#db/review-writes.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { plainLines } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { LONGEST_ANSWER } from "./review.ts";

/** The shop answers a review for all to read; an empty answer takes it back. Throws `Invalid` (`answer`), `NotFound`. */
export async function answer(shop: StoreContext, reviewId: string, text: string): Promise<void> {
  requireMay(shop, "reviews.write");
  const id = idOf(reviewId, "review");
  const plain = plainLines(text);
  if (plain.length > LONGEST_ANSWER)
    throw new Invalid({ answer: "Please keep your answer under 1,000 characters." });
  try {
    await shop.db.write({ answered: answerReview(id, plain, shop.now()) });
  } catch (error) {
    if (error instanceof Refused) throw new NotFound("review");
    throw error;
  }
}
