import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import { NONE_CHOSEN } from "./chosen.ts";
import { meant } from "./meant.ts";
import { type Asked, askList, NO_FACETS, type ProductList } from "./product-list.ts";

export type SearchPage = ProductList & {
  shell: Shell;
  q: string;
  /** How many of `total` have every word; the others come close, and stand behind them. */
  exact: number;
  /** When nothing has every word: what may have been meant. */
  meant: string[];
};

const MOST_WORDS = 8;
const LONGEST = 200;
export const SEARCH_SORTS = ["relevance", "newest", "price_up", "price_down"] as const;

/** What somebody typed, as far as it is looked for: 200 characters, eight words. */
export const wordsOf = (q: string): string =>
  q
    .slice(0, LONGEST * 4)
    .replaceAll("\0", " ")
    .toWellFormed()
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(" ")
    .slice(0, LONGEST)
    .toWellFormed();

/** Products that have every word of `q`, and behind few of them those that come close, in one trip. Nothing typed finds nothing. */
export async function searchPage(shop: StoreContext, q: string, asked: Asked = {}): Promise<SearchPage> {
  const words = wordsOf(q);
  if (words === "") {
    const { shell } = await shop.db.read({ shell: storeShell() });
    return { shell, q: "", exact: 0, meant: [], ...NO_LIST };
  }
  const { question, read } = askList(shop, { kind: "search", q: words }, SEARCH_SORTS, asked);
  const { shell, found } = await shop.db.read({ shell: storeShell(), found: question });
  return { shell, q: words, exact: found.exact, meant: meant(words, found.near), ...read(found) };
}

const NO_LIST: ProductList = {
  products: [],
  nextCursor: null,
  total: 0,
  sort: "relevance",
  chosen: NONE_CHOSEN,
  facets: NO_FACETS,
  axes: [],
};
