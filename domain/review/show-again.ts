import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { setHidden } from "./set-hidden.ts";

/** Shows a hidden review again, and counts its stars. Throws `NotFound`. */
export async function showAgain(shop: StoreContext, reviewId: string): Promise<void> {
  requireMay(shop, "reviews.write");
  await setHidden(shop, reviewId, null);
}
