import { productPageAsked } from "#db/product-page.server.ts";
import { boughtAs } from "#db/reviews.server.ts";
import { isWished } from "#db/wishes.server.ts";
import type { StoreContext } from "../context.ts";
import type { Review } from "../review/review.ts";
import type { Product, ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";
import { Moved } from "./moved.ts";

export type ProductPage = {
  shell: Shell;
  product: Product;
  /** For the way back: the first collection of the menu that holds it. */
  collection: { handle: string; title: string } | null;
  related: ProductCard[];
  /** The newest few. */
  reviews: Review[];
  /** Of the buyer who is signed in: whether it is on their list, and the order they bought it with. */
  mine: { wished: boolean; bought: { number: number; key: string } | null } | null;
};

const asked = productPageAsked({ related: 4, reviews: 4 });

/**
 * A product's page, in one trip. Throws `ShopMiss` when there is no such product or shoppers may not see it yet, `Moved` when it
 * had this handle once.
 */
export async function productPage(shop: StoreContext, handle: string): Promise<ProductPage> {
  const buyerId = shop.actor.kind === "buyer" ? shop.actor.buyerId : null;
  const page = asked({ handle, now: shop.now().toISOString() });
  const { found, mine } = buyerId
    ? await shop.db
        .read({ page, wished: isWished(buyerId, handle), bought: boughtAs(buyerId, handle) })
        .then((all) => ({ found: all.page, mine: { wished: all.wished, bought: all.bought } }))
    : { found: (await shop.db.read({ page })).page, mine: null };
  const { shell, product, movedTo, collection, related, reviews } = found;
  if (!product && movedTo) throw new Moved("product", movedTo);
  if (!product) throw new ShopMiss("product", shell);
  return { shell, product, collection, related, reviews, mine };
}
