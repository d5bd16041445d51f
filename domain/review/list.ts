import { reviewCounts, reviewList, type ReviewCounts } from "#db/reviews.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import type { SellerReview } from "./review.ts";

const A_PAGE = 30;

/** The store's reviews for its staff, newest first, hidden ones too. */
export async function listReviews(
  shop: StoreContext,
  { stars, only, cursor }: { stars?: string | null; only?: string | null; cursor?: string | null } = {},
): Promise<{ reviews: SellerReview[]; nextCursor: string | null; counts: ReviewCounts }> {
  requireMay(shop, "catalogue.read");
  const { found, counts } = await shop.db.read({
    found: reviewList(
      {
        stars: /^[1-5]$/.test(stars ?? "") ? Number(stars) : null,
        only: only === "unanswered" || only === "hidden" ? only : null,
      },
      cursor && isId(cursor) ? cursor : null,
      A_PAGE + 1,
    ),
    counts: reviewCounts(),
  });
  const reviews = found.slice(0, A_PAGE);
  return { reviews, nextCursor: found.length > A_PAGE ? (reviews.at(-1)?.id ?? null) : null, counts };
}
