import { relatedCards } from "#db/cards.server.ts";
import { collectionOfProduct, productByHandle } from "#db/product-page.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Product, ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";

export type ProductPage = {
  shell: Shell;
  product: Product;
  /** For the way back: the first collection of the menu that holds it. */
  collection: { handle: string; title: string } | null;
  related: ProductCard[];
};

/** A product's page, in one trip. Throws `ShopMiss` when there is no such product or shoppers may not see it yet. */
export async function productPage(shop: StoreContext, handle: string): Promise<ProductPage> {
  const now = shop.now();
  const { shell, product, collection, related } = await shop.db.read({
    shell: storeShell(),
    product: productByHandle(handle, now),
    collection: collectionOfProduct(handle),
    related: relatedCards(handle, 4, now),
  });
  if (!product) throw new ShopMiss("product", shell);
  return { shell, product, collection, related: related.cards };
}
