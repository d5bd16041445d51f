import { listing, type Facets, type Listing, type ListSort, type Source } from "#db/listing.server.ts";
import type { Question } from "#db/question.server.ts";
import type { StoreContext } from "../context.ts";
import { LONGEST_OPTION } from "../product/option-limit.ts";
import type { ProductCard } from "../product/product.ts";
import { NONE_CHOSEN, type Chosen } from "./chosen.ts";
import { cursorOf, placeOf } from "./cursor.ts";

export type { Facets, ListSort } from "#db/listing.server.ts";

export const PAGE_SIZE = 24;

/** What a page of products was asked for, besides which products. */
export type Asked = { sort?: string | null; cursor?: string | null; chosen?: Chosen };

/** One page of products, with what can be chosen among them. */
export type ProductList = {
  products: ProductCard[];
  nextCursor: string | null;
  total: number;
  sort: ListSort;
  chosen: Chosen;
  facets: Facets;
  /** The axes that can be chosen at this address; any other makes no difference. */
  axes: string[];
};

export const NO_FACETS: Facets = { inStock: 0, prices: null, collections: [], options: [] };

/** The first of `sorts` goes for what nobody asked for, or asked for in other words. */
export function askList(
  shop: StoreContext,
  source: Source,
  sorts: readonly [ListSort, ...ListSort[]],
  { sort, cursor, chosen = NONE_CHOSEN }: Asked,
): { question: Question<Listing>; read: (found: Listing) => ProductList } {
  const order = sorts.find((each) => each === sort) ?? sorts[0];
  return {
    question: listing(source, chosen, {
      sort: order,
      after: placeOf(cursor),
      limit: PAGE_SIZE,
      longest: LONGEST_OPTION,
      now: shop.now(),
    }),
    read: (found) => ({
      products: found.cards,
      nextCursor: cursorOf(found.next),
      total: found.total,
      sort: order,
      chosen: { ...chosen, options: onAxes(chosen, found.axes) },
      facets: found.facets,
      axes: found.axes,
    }),
  };
}

const onAxes = ({ options }: Chosen, axes: readonly string[]): Chosen["options"] =>
  new Map([...options].filter(([name]) => axes.includes(name)));
