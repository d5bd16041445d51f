import { sql } from "drizzle-orm";
import { firstImage, hasTags, newestKey, visible, type ImageRow } from "./cards.server.ts";
import { askSql } from "./question.server.ts";

export type CollectionHead = { handle: string; title: string; descriptionHtml: string };

/** The collection at this address, or null. */
export const collectionByHandle = (handle: string) =>
  askSql<CollectionHead, CollectionHead | null>(
    sql`select handle, title, description_html as "descriptionHtml" from collections where handle = ${handle}`,
    ([row]) => row ?? null,
  );

export type CollectionTile = { handle: string; title: string; count: number; image: ImageRow | null };

/** The collections a shopper finds something in, in the seller's order, each with the picture of its first product. */
export const collectionTiles = (limit: number, now: Date) =>
  askSql<CollectionTile, CollectionTile[]>(
    sql`with shelf as materialized (select p.id, p.tags, ${newestKey} as key from products p where ${visible(now)}),
      members as (
        select c.id as collection_id, p.id, cp.position::bigint as key
        from collections c join collection_products cp on cp.collection_id = c.id join shelf p on p.id = cp.product_id
        where c.rule = 'manual'
        union all
        select c.id, p.id, p.key from collections c join shelf p on ${hasTags} where c.rule <> 'manual'),
      tiles as (
        select collection_id, count(*)::int as count, (array_agg(id order by key, id))[1] as first_id
        from members group by collection_id)
      select c.handle, c.title, tiles.count,
        (select ${firstImage} from products p where p.id = tiles.first_id) as image
      from collections c join tiles on tiles.collection_id = c.id order by c.position, c.title limit ${limit}`,
    (rows) => rows,
  );
