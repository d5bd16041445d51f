import { suggestedCollections, suggestedProducts } from "#db/suggestions.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductImage } from "../product/product.ts";
import { wordsOf } from "./search.ts";

export type Suggestions = {
  /** Prices are minor units of the store's currency. */
  products: {
    handle: string;
    title: string;
    image: ProductImage | null;
    priceFrom: number;
    priceTo: number;
  }[];
  collections: { handle: string; title: string }[];
};

const MOST = 8;
const MOST_COLLECTIONS = 3;

/** At most eight things to go on to while somebody types, in one trip. */
export async function suggest(shop: StoreContext, q: string): Promise<Suggestions> {
  const words = wordsOf(q);
  if (words === "") return { products: [], collections: [] };
  const found = await shop.db.read({
    products: suggestedProducts(words, MOST, shop.now()),
    collections: suggestedCollections(words, MOST_COLLECTIONS),
  });
  return { ...found, products: found.products.slice(0, MOST - found.collections.length) };
}
