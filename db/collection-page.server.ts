import { sql } from "drizzle-orm";
import { firstImage, memberOf, newestKey, visible, type ImageRow } from "./cards.server.ts";
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
    sql`select c.handle, c.title, inside.count, inside.image
      from collections c cross join lateral (
        select count(*)::int as count,
          (array_agg(found.id order by found.key, found.id))[1] as first_id
        from (select p.id, case c.rule when 'manual' then (select cp.position from collection_products cp
            where cp.collection_id = c.id and cp.product_id = p.id) else ${newestKey} end as key
          from products p where ${visible(now)} and ${memberOf}) as found) as members
      cross join lateral (
        select members.count, (select ${firstImage} from products p where p.id = members.first_id) as image) as inside
      where inside.count > 0 order by c.position, c.title limit ${limit}`,
    (rows) => rows,
  );
