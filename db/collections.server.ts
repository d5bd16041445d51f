import { sql } from "drizzle-orm";
import { escapeLike, firstImage, memberOf, type ImageRow } from "./cards.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";

export type CollectionRule = "manual" | "any_tag" | "all_tags";

export type CollectionListRow = {
  id: string;
  handle: string;
  title: string;
  rule: CollectionRule;
  tags: string[];
  /** Products in it, whether shoppers see them or not. */
  count: number;
};

/** All collections in the order of the menu. */
export const collectionList = (): Question<CollectionListRow[]> =>
  askSql<CollectionListRow, CollectionListRow[]>(
    sql`select c.id, c.handle, c.title, c.rule, to_jsonb(c.tags) as tags,
        (select count(*)::int from products p where ${memberOf}) as count
      from collections c order by c.position, c.title`,
    (rows) => rows,
  );

type CollectionMember = { id: string; title: string; image: ImageRow | null };

export type CollectionForEditRow = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  rule: CollectionRule;
  tags: string[];
  members: CollectionMember[];
};

/** One collection with its members: in the seller's order when made by hand, else the newest `most`. */
export const collectionById = (id: string, most: number): Question<CollectionForEditRow | null> =>
  askSql<CollectionForEditRow, CollectionForEditRow | null>(
    sql`select c.id, c.handle, c.title, c.description_html as "descriptionHtml", c.rule, to_jsonb(c.tags) as tags, (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'image', ${firstImage})
          order by inside.at), '[]')
        from (select m.id, row_number() over (order by m.position nulls last, m.created_at desc, m.id) as at
          from (select p.id, p.created_at, (select cp.position from collection_products cp
              where c.rule = 'manual' and cp.collection_id = c.id and cp.product_id = p.id) as position
            from products p where ${memberOf}) as m
          order by at limit ${most}) as inside
        join products p on p.id = inside.id) as members
      from collections c where c.id = ${id}::uuid`,
    ([row]) => row ?? null,
  );

/** The handles of other collections that are `base` or begin with `base-`. */
export const collectionHandlesLike = (base: string, exceptId: string): Question<string[]> =>
  askSql<{ handle: string }, string[]>(
    sql`select handle from collections where id <> ${exceptId}::uuid
      and (handle = ${base} or handle like ${`${escapeLike(base)}-%`})`,
    (rows) => rows.map((row) => row.handle),
  );

export type CollectionWrite = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  rule: CollectionRule;
  tags: string[];
};

const tagsOf = (tags: string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb))`;

/** Adds a collection at the end of the menu. Raises `Duplicate` (`collections_handle`) when the address is taken. */
export const insertCollection = (storeId: string, row: CollectionWrite, now: Date): Question<void> =>
  askSql(
    sql`insert into collections (id, store_id, handle, title, description_html, rule, tags, position, created_at, updated_at)
      values (${row.id}, ${storeId}, ${row.handle}, ${row.title}, ${row.descriptionHtml}, ${row.rule},
        ${tagsOf(row.tags)}, (select coalesce(max(position) + 1, 0) from collections),
        ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`,
    () => undefined,
  );

/** Overwrites a collection; refuses with `gone` when it is not there. */
export const updateCollection = (row: CollectionWrite, now: Date): Question<void> =>
  askSql(
    sql`with done as (update collections set handle = ${row.handle}, title = ${row.title},
        description_html = ${row.descriptionHtml}, rule = ${row.rule}, tags = ${tagsOf(row.tags)},
        updated_at = ${now.toISOString()}::timestamptz where id = ${row.id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "gone")}`,
    () => undefined,
  );

/** Takes every product out of a collection made by hand. */
export const clearMembers = (collectionId: string): Question<void> =>
  askSql(sql`delete from collection_products where collection_id = ${collectionId}::uuid`, () => undefined);

/** Makes these products, in this order, members of an empty collection. Those that are gone are passed over. */
export const addMembers = (storeId: string, collectionId: string, productIds: string[]): Question<void> =>
  askSql(
    sql`insert into collection_products (store_id, collection_id, product_id, position)
      select ${storeId}::uuid, ${collectionId}::uuid, p.id, named.at::int - 1
      from (select id::uuid, min(at) as at from jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)
        with ordinality as given (id, at) group by id) as named
      join products p using (id)`,
    () => undefined,
  );

/** Deletes a collection; its products stay. The answer says whether there was one. */
export const deleteCollection = (id: string): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`delete from collections where id = ${id}::uuid returning id`,
    (rows) => rows.length === 1,
  );
