import { collectionCards, everyCard, type CardSort } from "#db/cards.server.ts";
import { collectionByHandle } from "#db/collection-page.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { ShopMiss } from "./miss.ts";

export const PAGE_SIZE = 24;

export type CollectionPage = {
  shell: Shell;
  collection: { handle: string; title: string; descriptionHtml: string };
  products: ProductCard[];
  nextCursor: string | null;
  total: number;
  sort: CardSort;
};

/**
 * One page of a collection, in one trip. The handle `all` is every product of the store.
 * Throws `ShopMiss` when there is no such collection.
 */
export async function collectionPage(
  shop: StoreContext,
  handle: string,
  { sort, cursor }: { sort?: string | null; cursor?: string | null } = {},
): Promise<CollectionPage> {
  const order = sortOf(sort);
  const after = placeOf(cursor);
  const now = shop.now();
  const { shell, found, page } = await shop.db.read({
    shell: storeShell(),
    found: collectionByHandle(handle),
    page:
      handle === "all"
        ? everyCard(order, after, PAGE_SIZE, now)
        : collectionCards(handle, order, after, PAGE_SIZE, now),
  });
  const collection = handle === "all" ? { handle, title: "All products", descriptionHtml: "" } : found;
  if (!collection) throw new ShopMiss("collection", shell);
  return {
    shell,
    collection,
    products: page.cards,
    nextCursor: cursorOf(page.next),
    total: page.total,
    sort: order,
  };
}

const SORTS: readonly CardSort[] = ["featured", "newest", "price_up", "price_down"];

const sortOf = (typed: string | null | undefined): CardSort =>
  SORTS.find((sort) => sort === typed) ?? "featured";
