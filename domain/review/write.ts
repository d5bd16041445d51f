import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { countRatings, holdProduct, insertReview, rewriteReview } from "#db/review-writes.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { checkReview } from "./check.ts";
import { findReviewable, standingOf } from "./page.ts";
import type { ReviewInput } from "./review.ts";
import { shownName } from "./shown-name.ts";

/**
 * A buyer says what they think of a product of a paid or sent order, or says it anew: one each. One trip to read, one to write
 * that counts the product's stars in the same transaction. Throws `Invalid`, `ShopMiss` and `Conflict` (`not_bought`,
 * `reviewed`).
 */
export async function writeReview(
  shop: StoreContext,
  number: number,
  key: string,
  productId: string,
  input: ReviewInput,
): Promise<{ handle: string; hidden: boolean }> {
  const checked = checkReview(input);
  const { shell, found } = await findReviewable(shop, number, key, productId);
  if (!found) throw new ShopMiss("order", shell);
  const standing = standingOf(shop, found);
  if (standing === "not_yet") throw notBought();
  if (standing === "elsewhere") throw reviewed();
  const { product, review, orderId, author } = found;
  const words = { ...checked, name: input.named ? shownName(found.name) : "" };
  const now = shop.now();
  try {
    await shop.db.write({
      held: holdProduct(product.id),
      written: review
        ? rewriteReview({ ...words, id: review.id }, now)
        : insertReview({ ...words, id: uuidv7(), productId: product.id, orderId, author }, now),
      counted: countRatings(product.id),
      event: insertEvents([
        storeEvent(shop, "REVIEW_WRITTEN", now, {
          productId: product.id,
          stars: words.stars,
          again: !!review,
        }),
      ]),
    });
  } catch (error) {
    if (error instanceof Duplicate) throw reviewed();
    if (error instanceof Refused) throw notBought();
    throw error;
  }
  await handleSoon(shop);
  return { handle: product.handle, hidden: review?.hidden ?? false };
}

const notBought = () =>
  new Conflict("not_bought", "You can review it once your order is paid or on its way.");

const reviewed = () =>
  new Conflict(
    "reviewed",
    "You have reviewed this already. You can change it on the page of the order you did it with.",
  );
