import { reviewable, type ReviewableRow } from "#db/reviews.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { isId, NO_ID } from "../id.ts";
import { askableNumber } from "../order/number.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import type { OwnReview } from "./review.ts";
import { shownName } from "./shown-name.ts";

export type ReviewPage = {
  shell: Shell;
  product: { id: string; handle: string; title: string };
  /** What the review would be signed with; empty for an order without a name. */
  name: string;
  review: OwnReview | null;
  /** `elsewhere`: it was reviewed with another order, whose page is the way to change that. */
  standing: "may_write" | "not_yet" | "elsewhere";
};

/** The form for reviewing a product of an order, in one trip. Throws `ShopMiss` unless `key` is the order's and it holds the product. */
export async function reviewPage(
  shop: StoreContext,
  number: number,
  key: string,
  productId: string,
): Promise<ReviewPage> {
  const { shell, found } = await findReviewable(shop, number, key, productId);
  if (!found) throw new ShopMiss("order", shell);
  const standing = standingOf(shop, found);
  return {
    shell,
    product: found.product,
    name: shownName(found.name),
    review: standing === "elsewhere" ? null : found.review,
    standing,
  };
}

export const findReviewable = (
  shop: StoreContext,
  number: number,
  key: string,
  productId: string,
): Promise<{ shell: Shell; found: ReviewableRow | null }> =>
  shop.db.read({
    shell: storeShell(),
    found: reviewable(askableNumber(number), key.replaceAll("\0", ""), isId(productId) ? productId : NO_ID),
  });

/**
 * Who holds an order's key may change what was written with that order. What was written with another one only its buyer may,
 * signed in: an e-mail address alone proves nothing, anybody can order with somebody else's.
 */
export function standingOf(
  { actor }: StoreContext,
  { status, review, orderId, buyerId }: ReviewableRow,
): ReviewPage["standing"] {
  if (status !== "paid" && status !== "fulfilled") return "not_yet";
  if (!review || review.orderId === orderId) return "may_write";
  return actor.kind === "buyer" && actor.buyerId === buyerId ? "may_write" : "elsewhere";
}
