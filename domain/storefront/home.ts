import { everyCard, featuredCards } from "#db/cards.server.ts";
import { collectionTiles } from "#db/collection-page.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductCard, ProductImage } from "../product/product.ts";
import type { Shell } from "../store/store.ts";

export type HomePage = {
  shell: Shell;
  /** Of the collection with the handle `featured`, else of the first in the menu. */
  featured: ProductCard[];
  newest: ProductCard[];
  /** Those a shopper finds something in, each with the picture of its first product. */
  collections: { handle: string; title: string; image: ProductImage | null; count: number }[];
};

/** Everything the front page of a store shows, in one trip. */
export async function homePage(shop: StoreContext): Promise<HomePage> {
  const now = shop.now();
  const { shell, featured, newest, collections } = await shop.db.read({
    shell: storeShell(),
    featured: featuredCards(8, now),
    newest: everyCard("newest", null, 8, now),
    collections: collectionTiles(12, now),
  });
  return { shell, featured: featured.cards, newest: newest.cards, collections };
}
