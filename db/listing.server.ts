import { sql, type SQL } from "drizzle-orm";
import {
  card,
  type CardPage,
  readCard,
  type CardSort,
  memberOf,
  newestKey,
  prices,
  type Place,
} from "./cards.server.ts";
import { astray, choiceCounts, collectionCounts, offeredAxes } from "./facets.server.ts";
import { type Chosen, fitting } from "./fitting.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** Which products a list is about, before anything is chosen. */
export type Source = { kind: "all" } | { kind: "collection"; handle: string } | { kind: "search"; q: string };

export type ListSort = CardSort | "relevance";

/** How many products each choice would leave, given what is chosen in all other facets. */
export type Facets = {
  inStock: number;
  /** Of the cheapest variant of each that is all else that was chosen; null when there is nothing. */
  prices: { lowest: number; highest: number } | null;
  collections: { handle: string; title: string; count: number }[];
  /** Axes in the order of how many products have them, values in the order sellers gave them. */
  options: { name: string; values: { value: string; count: number }[] }[];
};

export type Listing = CardPage & {
  facets: Facets;
  /** The axes that can be chosen here; any other makes no difference. */
  axes: string[];
  /** How many of `total` have every word that was asked for; the others come close. */
  exact: number;
  /** Titles, kinds and tags of what comes nearest, when nothing matched. */
  near: { title: string; type: string; tags: string[] }[];
};

/** Later than any product, in seconds: turns "newest" into a number of ten digits that grows with age. */
const AGE = sql`(4102444800 - extract(epoch from p.published_at)::bigint)`;

/** Close ones after all true ones, then by how well the words fit, then by age: 15 digits. */
const FIT = sql`((f.close::int * 10000 + 9999 - round(least(f.score, 3) * 3333)::int)::bigint * 10000000000 + ${AGE})`;

const BY_HAND = sql`case c.rule when 'manual' then (select cp.position from collection_products cp
  where cp.collection_id = c.id and cp.product_id = p.id)::bigint else ${newestKey} end`;

function sourced(source: Source): { from: SQL; key: SQL; close: SQL } {
  switch (source.kind) {
    case "all":
      return { from: sql`products p where true`, key: newestKey, close: sql`false` };
    case "collection":
      return {
        from: sql`products p join collections c on c.handle = ${source.handle} where ${memberOf}`,
        key: BY_HAND,
        close: sql`false`,
      };
    case "search":
      return {
        from: sql`opnmrt_find_products(${source.q}) f join products p on p.id = f.id where true`,
        key: FIT,
        close: sql`f.close`,
      };
  }
}

const keyFor = (sort: ListSort): SQL => {
  if (sort === "price_up") return sql`f.cheapest`;
  if (sort === "price_down") return sql`-f.cheapest`;
  return sort === "newest" ? sql`b.newest` : sql`b.key`;
};

const near = (source: Source): SQL =>
  source.kind === "search"
    ? sql`(select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'type', p.type, 'tags', p.tags) order by n.score desc), '[]')
        from opnmrt_near_products(${source.q}) n join products p on p.id = n.id
        where not exists (select from base where not close))`
    : sql`'[]'::jsonb`;

type Row = {
  total: number;
  exact: number;
  cards: { id: string; key: string; card: string }[];
  axes: string[];
  inStock: number;
  /** Postgres' bigint, as text. */
  lowest: string | null;
  highest: string | null;
  collections: Facets["collections"];
  options: Facets["options"];
  near: Listing["near"];
};

type Wanted = {
  sort: ListSort;
  after: Place | null;
  limit: number;
  /** Values of options with more characters can't be chosen. */
  longest: number;
  now: Date;
};

/** One page of a list with its facets, counted as a whole. Only the rows of the page pay for pictures. */
export function listing(
  source: Source,
  chosen: Chosen,
  { sort, after, limit, longest, now }: Wanted,
): Question<Listing> {
  const { from, key, close } = sourced(source);
  const beyond = after ? sql`and (key, id) > (${after.key}::bigint, ${after.id}::uuid)` : sql``;
  const query = sql`
    with base as materialized (
      select p.id, p.options, p.tags, ${newestKey} as newest, ${key} as key, ${close} as close from ${from}
        and p.status = 'active' and p.published_at <= ${now.toISOString()}::timestamptz),
    ${offeredAxes},
    ${fitting(chosen)},
    judged as materialized (
      select b.id, b.tags, b.options, b.close, f.fits, f.stocked, f.lowest, (${keyFor(sort)})::bigint as key, ${astray(chosen)} as astray
      from base b join fitting f using (id)),
    page as (select id, key from judged where fits and not astray ${beyond} order by key, id limit ${limit + 1})
    select count(*) filter (where fits and not astray)::int as total,
      count(*) filter (where fits and not astray and not close)::int as exact,
      count(*) filter (where stocked and not astray)::int as "inStock",
      min(lowest) filter (where not astray) as lowest, max(lowest) filter (where not astray) as highest,
      (select coalesce(jsonb_agg(jsonb_build_object('id', page.id, 'key', page.key::text, 'card', ${card})
        order by page.key, page.id), '[]') from page join products p using (id) cross join ${prices}) as cards,
      (select coalesce(jsonb_agg(name order by held desc, name), '[]') from axes) as axes,
      ${collectionCounts} as collections, ${choiceCounts(chosen, longest)} as options, ${near(source)} as near
    from judged`;
  return askSql<Row, Listing>(query, ([row]) => {
    if (!row) throw new Error("A count always has a row");
    const { cards, total, exact, axes, near: nearest, collections, options, inStock } = row;
    const page = cards.slice(0, limit);
    const last = page.at(-1);
    const { lowest, highest } = row;
    return {
      cards: page.map((each) => readCard(each.card)),
      total,
      next: cards.length > limit && last ? { key: last.key, id: last.id } : null,
      exact,
      axes,
      near: nearest,
      facets: {
        inStock,
        prices:
          lowest === null || highest === null ? null : { lowest: Number(lowest), highest: Number(highest) },
        collections,
        options,
      },
    };
  });
}
