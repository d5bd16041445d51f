import { sql, type SQL } from "drizzle-orm";
import { askSql, type Given, type SqlQuestion } from "./question.server.ts";
import { saidAgain } from "./said-again.server.ts";

/** A product as lists show it, straight from SQL. Prices are minor units. */
export type CardRow = {
  id: string;
  handle: string;
  title: string;
  image: ImageRow | null;
  priceFrom: number;
  priceTo: number;
  compareAt: number | null;
  options: { name: string; count: number }[];
  soldOut: boolean;
  /** How many gave one star, two, … five. */
  ratings: number[];
};

export type ImageRow = { id: string; key: string; alt: string; width: number; height: number };

/** Where a list stopped: rows come in ascending order of (key, id). `key` is a bigint as text. */
export type Place = { key: string; id: string };

export type CardPage = { cards: CardRow[]; total: number; next: Place | null };

export type CardSort = "featured" | "newest" | "price_up" | "price_down";

/**
 * Shoppers see what is active, has its date behind it and has something to buy. `p` is a row of products. The last part is
 * asked product by product: as `exists` it became a nested loop over both tables right after an import, 5 s instead of 15 ms.
 * Its order says which index: in a small database any that begins with the store looks as good, and a shop's every variant is
 * walked for each of its products.
 */
export const visible = (now: Given<Date>): SQL => sql`
  p.status = 'active' and p.published_at <= ${now instanceof Date ? now.toISOString() : now}::timestamptz
  and (select true from variants has where has.product_id = p.id order by has.position limit 1)`;

/** Whether product `p` has the tags collection `c` asks for. */
export const hasTags = sql`case c.rule when 'any_tag' then p.tags && c.tags else c.tags <> '{}' and p.tags @> c.tags end`;

/** Whether product `p` belongs to collection `c`, by hand or by its tags. */
export const memberOf = sql`case c.rule
  when 'manual' then exists (
    select 1 from collection_products cp where cp.collection_id = c.id and cp.product_id = p.id)
  else ${hasTags} end`;

/** Micros since 1970, negative, so that ascending order is newest first. */
export const newestKey = sql`-(extract(epoch from p.published_at) * 1000000)::bigint`;

/** The first picture of `p` that can be shown, as jsonb or null. */
export const firstImage = sql`(
  select jsonb_build_object('id', i.id, 'key', i.key, 'alt', i.alt, 'width', i.width, 'height', i.height)
  from product_images i where i.product_id = p.id and i.state = 'ready' order by i.position, i.id limit 1)`;

/** One card of product `p` as text, for `readCard`; needs `prices` joined. */
export const card = sql`jsonb_build_object(
  'id', p.id, 'handle', p.handle, 'title', p.title, 'image', ${firstImage}, 'ratings', p.ratings,
  'priceFrom', prices.lowest, 'priceTo', prices.highest, 'compareAt', prices.compare_at, 'soldOut', not prices.in_stock,
  'options', (
    select coalesce(jsonb_agg(jsonb_build_object('name', a ->> 'name', 'count', jsonb_array_length(a -> 'values'))
      order by at), '[]')
    from jsonb_array_elements(p.options) with ordinality as axes (a, at) where jsonb_array_length(a -> 'values') > 1))::text`;

/** A card as it was told. Products stand on many pages, and seldom change: some thousand are read once. */
export const readCard = saidAgain<CardRow>(600_000);

/** What product `p` costs and whether any of it is there. */
export const prices = sql`lateral (
  select min(v.price) as lowest, max(v.price) as highest, bool_or(not v.tracked or v.backorder or v.stock > 0) as in_stock,
    (array_agg(case when v.compare_at > v.price then v.compare_at end order by v.price, v.position))[1] as compare_at
  from variants v where v.product_id = p.id) as prices`;

/** The first cards out of `members`, a select of (id uuid, key bigint). Only they pay for pictures and prices. */
function firstCards(members: SQL, limit: number): SqlQuestion<CardRow[]> {
  // Kept apart, or what is asked product by product is asked while the rows are joined.
  const query = sql`
    with members as materialized (${members}),
    page as (select id, key from members order by key, id limit ${limit})
    select ${card} as card from page join products p using (id) cross join ${prices} order by page.key, page.id`;
  return askSql<{ card: string }, CardRow[]>(query, (rows) => rows.map((row) => readCard(row.card)));
}

/** The newest products that shoppers see. */
export const newestCards = (limit: number, now: Date): SqlQuestion<CardRow[]> =>
  firstCards(sql`select p.id, ${newestKey} as key from products p where ${visible(now)}`, limit);

/** The collection sellers may call "featured", else the first of the menu: its first cards, in its own order. */
export const featuredCards = (limit: number, now: Date): SqlQuestion<CardRow[]> =>
  firstCards(
    sql`select p.id, (case c.rule when 'manual' then (select cp.position from collection_products cp
        where cp.collection_id = c.id and cp.product_id = p.id) else ${newestKey} end)::bigint as key
      from products p join (select * from collections order by (handle <> 'featured'), position, title limit 1) as c on true
      where ${visible(now)} and ${memberOf}`,
    limit,
  );

/** What goes with a product: of its kind, with a tag in common, or by its maker, best matches first. */
export const relatedCards = (
  handle: Given<string>,
  limit: number,
  now: Given<Date>,
): SqlQuestion<CardRow[]> =>
  firstCards(
    sql`select p.id, ((case when p.tags && own.tags then -2 else 0 end - (p.type <> '' and p.type = own.type)::int * 2
        - (p.vendor <> '' and p.vendor = own.vendor)::int)::bigint * 10000000000000000 + ${newestKey})::bigint as key
      from (select * from products where handle = ${handle} limit 1) as own join products p on p.id <> own.id
      where ${visible(now)} and (p.tags && own.tags or (p.type <> '' and p.type = own.type)
        or (p.vendor <> '' and p.vendor = own.vendor))`,
    limit,
  );

/** `%` and `_` in what people type are letters, not wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
