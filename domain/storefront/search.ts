import { searchCards } from "#db/cards.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductCard } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { PAGE_SIZE } from "./collection.ts";
import { cursorOf, placeOf } from "./cursor.ts";

export type SearchPage = {
  shell: Shell;
  q: string;
  products: ProductCard[];
  nextCursor: string | null;
  total: number;
};

const MOST_WORDS = 8;

/** Products that have every word of `q`, in one trip. Nothing typed finds nothing. */
export async function searchPage(
  shop: StoreContext,
  q: string,
  { cursor }: { cursor?: string | null } = {},
): Promise<SearchPage> {
  const asked = q.replaceAll("\0", "").trim().slice(0, 200);
  const words = asked.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) {
    const { shell } = await shop.db.read({ shell: storeShell() });
    return { shell, q: "", products: [], nextCursor: null, total: 0 };
  }
  const { shell, page } = await shop.db.read({
    shell: storeShell(),
    page: searchCards(words, placeOf(cursor), PAGE_SIZE, shop.now()),
  });
  return { shell, q: asked, products: page.cards, nextCursor: cursorOf(page.next), total: page.total };
}
