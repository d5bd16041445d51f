import { sql, type SQL } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { askSql, type Given, type Question, type SqlQuestion } from "./question.server.ts";

/** Where the product that had this handle is now, or null. One that shoppers may not see leads nowhere. */
export const productMoved = (handle: Given<string>, now: Given<Date>): SqlQuestion<string | null> =>
  askSql<{ handle: string }, string | null>(
    sql`select p.handle from old_handles o join products p on p.id = o.product_id
      where o.kind = 'product' and o.handle = ${handle} and p.handle <> ${handle} and ${visible(now)}`,
    ([row]) => row?.handle ?? null,
  );

/** Where the collection that had this handle is now, or null. */
export const collectionMoved = (handle: string): Question<string | null> =>
  askSql<{ handle: string }, string | null>(
    sql`select c.handle from old_handles o join collections c on c.id = o.collection_id
      where o.kind = 'collection' and o.handle = ${handle} and c.handle <> ${handle}`,
    ([row]) => row?.handle ?? null,
  );

/** Where the page that had this handle is now, or null. One that shoppers may not read leads nowhere. */
export const pageMoved = (handle: string): Question<string | null> =>
  askSql<{ handle: string }, string | null>(
    sql`select g.handle from old_handles o join store_pages g on g.id = o.page_id
      where o.kind = 'page' and o.handle = ${handle} and g.handle <> ${handle} and g.published`,
    ([row]) => row?.handle ?? null,
  );

/** The handles that row `owner` had before and that nothing else of its kind has now, the last one first. */
const earlier = (owner: SQL, taken: SQL): SQL => sql`(
  select coalesce(jsonb_agg(o.handle order by o.created_at desc, o.handle), '[]') from old_handles o
  where ${owner} and not exists (select 1 from ${taken} taken where taken.handle = o.handle))`;

/** Addresses that lead to this product besides its own. */
export const earlierHandlesOfProduct = (id: string): Question<string[]> =>
  askSql<{ handles: string[] }, string[]>(
    sql`select ${earlier(sql`o.product_id = ${id}::uuid`, sql`products`)} as handles`,
    ([row]) => row?.handles ?? [],
  );

/** Addresses that lead to this collection besides its own. */
export const earlierHandlesOfCollection = (id: string): Question<string[]> =>
  askSql<{ handles: string[] }, string[]>(
    sql`select ${earlier(sql`o.collection_id = ${id}::uuid`, sql`collections`)} as handles`,
    ([row]) => row?.handles ?? [],
  );

/** Addresses that lead to this page besides its own. */
export const earlierHandlesOfPage = (id: string): Question<string[]> =>
  askSql<{ handles: string[] }, string[]>(
    sql`select ${earlier(sql`o.page_id = ${id}::uuid`, sql`store_pages`)} as handles`,
    ([row]) => row?.handles ?? [],
  );
