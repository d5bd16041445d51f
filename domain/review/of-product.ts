import { productMoved } from "#db/old-handles.server.ts";
import { reviewedProduct, reviewsOfProduct } from "#db/reviews.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { Moved } from "../storefront/moved.ts";
import type { Shell } from "../store/store.ts";
import { ratingOf, type Rating } from "./rating.ts";
import type { Review } from "./review.ts";

const A_PAGE = 20;

export type ReviewsPage = {
  shell: Shell;
  product: { handle: string; title: string };
  rating: Rating | null;
  reviews: Review[];
  nextCursor: string | null;
  /** When only these are shown. */
  stars: number | null;
};

/**
 * What buyers say of a product, newest first, in one trip. Throws `ShopMiss` when shoppers may not see the product, `Moved` when
 * it had this handle once.
 */
export async function reviewsPage(
  shop: StoreContext,
  handle: string,
  { cursor, stars }: { cursor?: string | null; stars?: string | null } = {},
): Promise<ReviewsPage> {
  const only = /^[1-5]$/.test(stars ?? "") ? Number(stars) : null;
  const { shell, product, movedTo, found } = await shop.db.read({
    shell: storeShell(),
    product: reviewedProduct(handle, shop.now()),
    movedTo: productMoved(handle, shop.now()),
    found: reviewsOfProduct(handle, {
      before: cursor && isId(cursor) ? cursor : null,
      stars: only,
      limit: A_PAGE + 1,
    }),
  });
  if (!product && movedTo) throw new Moved("product", movedTo);
  if (!product) throw new ShopMiss("product", shell);
  const reviews = found.slice(0, A_PAGE);
  return {
    shell,
    product: { handle: product.handle, title: product.title },
    rating: ratingOf(product.ratings),
    reviews,
    nextCursor: found.length > A_PAGE ? (reviews.at(-1)?.id ?? null) : null,
    stars: only,
  };
}
