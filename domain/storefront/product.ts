import { productPageAsked, type ToldProductRow } from "#db/product-page.server.ts";
import { boughtAs } from "#db/reviews.server.ts";
import { isWished } from "#db/wishes.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";
import { Moved } from "./moved.ts";

/** What everybody is told of a product: the same object for as long as none of it changes. */
export type ToldProduct = ToldProductRow;

export type ProductPage = {
  shell: Shell;
  told: ToldProduct;
  related: ProductCard[];
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
  const { shell, told, movedTo, related } = found;
  if (!told && movedTo) throw new Moved("product", movedTo);
  if (!told) throw new ShopMiss("product", shell);
  return { shell, told, related, mine };
}
