import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { LONGEST_REASON } from "./review.ts";
import { setHidden } from "./set-hidden.ts";

/**
 * Hides a review from shoppers, with a reason that its buyer reads; its stars count no more. The shop goes on seeing it.
 * Throws `Invalid` (`reason`), `NotFound`.
 */
export async function hide(shop: StoreContext, reviewId: string, reason: string): Promise<void> {
  requireMay(shop, "reviews.write");
  const why = plainLine(reason);
  if (!why) throw new Invalid({ reason: "Say why: its buyer will read it." });
  if (why.length > LONGEST_REASON) throw new Invalid({ reason: "Please keep it under 300 characters." });
  await setHidden(shop, reviewId, why);
}
