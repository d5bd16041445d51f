import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

export type NewPicture = {
  id: string;
  productId: string;
  key: string;
  alt: string;
  contentType: string;
  width: number;
  height: number;
};

/** Adds a picture at the end of its product's; refuses with `gone` when the product is not there, `too_many` past `most`. */
export const insertPicture = (
  storeId: string,
  picture: NewPicture,
  most: number,
  now: Date,
): Question<void> =>
  askSql(
    sql`with own as (select id, (select count(*) from product_images i where i.product_id = p.id) as has,
        (select coalesce(max(position) + 1, 0) from product_images i where i.product_id = p.id) as next
        from products p where id = ${picture.productId}::uuid),
      added as (insert into product_images (id, store_id, product_id, position, alt, state, key, width, height,
          content_type, created_at)
        select ${picture.id}::uuid, ${storeId}::uuid, own.id, own.next, ${picture.alt}, 'ready', ${picture.key},
          ${picture.width}::int, ${picture.height}::int, ${picture.contentType}, ${now.toISOString()}::timestamptz
        from own where own.has < ${most}::int returning 1)
      select ${expectRows(sql`select count(*) from own`, 1, "gone")},
        ${expectRows(sql`select count(*) from added`, 1, "too_many")}`,
    () => undefined,
  );

/** Deletes a picture and takes it off its variants. The answer holds the key of the file when nothing needs it any more. */
export const deletePicture = (
  productId: string,
  imageId: string,
): Question<{ found: boolean; key: string | null }> =>
  askSql<{ found: boolean; key: string | null }, { found: boolean; key: string | null }>(
    sql`with own as materialized (select i.id, case when exists (select 1 from order_lines o
          where o.product_id = i.product_id and o.image_key = i.key) then null else i.key end as key
        from product_images i where i.id = ${imageId}::uuid and i.product_id = ${productId}::uuid),
      off as (update variants set image_id = null where product_id = ${productId}::uuid and image_id in (select id from own)),
      gone as (delete from product_images where id in (select id from own))
      select exists (select 1 from own) as found, (select key from own) as key`,
    ([row]) => row ?? { found: false, key: null },
  );

/** Changes what a picture is called for those who can't see it. The answer says whether there is such a picture. */
export const setPictureAlt = (productId: string, imageId: string, alt: string): Question<boolean> =>
  askSql<{ id: string }, boolean>(
    sql`update product_images set alt = ${alt}
      where id = ${imageId}::uuid and product_id = ${productId}::uuid returning id`,
    (rows) => rows.length === 1,
  );

/** Puts a product's pictures in this order; those not named follow in the order they had. The answer says whether there is such a product. */
export const orderPictures = (productId: string, imageIds: string[]): Question<boolean> =>
  askSql<{ found: boolean }, boolean>(
    sql`with ordered as (update product_images i set position = ranked.at from (
        select own.id, row_number() over (order by named.at nulls last, own.position, own.id) - 1 as at
        from product_images own left join jsonb_array_elements_text(${JSON.stringify(imageIds)}::jsonb)
          with ordinality as named (id, at) on named.id = own.id::text
        where own.product_id = ${productId}::uuid) as ranked
      where i.id = ranked.id and i.position <> ranked.at)
      select exists (select 1 from products where id = ${productId}::uuid) as found`,
    ([row]) => row?.found ?? false,
  );

/** The address a picture is waiting to be fetched from; null when it is not waiting. */
export const waitingPicture = (imageId: string): Question<{ productId: string; sourceUrl: string } | null> =>
  askSql<{ productId: string; sourceUrl: string }, { productId: string; sourceUrl: string } | null>(
    sql`select product_id as "productId", source_url as "sourceUrl" from product_images
      where id = ${imageId}::uuid and state = 'waiting' and source_url is not null`,
    ([row]) => row ?? null,
  );

/** A picture that was waiting is there now. The answer is "gone" when it was removed meanwhile, and nothing needs the file. */
export const pictureArrived = (
  imageId: string,
  file: { key: string; contentType: string; width: number; height: number },
): Question<"there" | "gone"> =>
  askSql<{ there: boolean }, "there" | "gone">(
    sql`with arrived as (update product_images set state = 'ready', problem = null, key = ${file.key},
        content_type = ${file.contentType}, width = ${file.width}::int, height = ${file.height}::int
        where id = ${imageId}::uuid and state = 'waiting')
      select exists (select 1 from product_images where id = ${imageId}::uuid) as there`,
    ([row]) => (row?.there ? "there" : "gone"),
  );

/** A picture that was waiting can't be had. */
export const pictureFailed = (imageId: string, problem: string): Question<void> =>
  askSql(
    sql`update product_images set state = 'failed', problem = ${problem}
      where id = ${imageId}::uuid and state = 'waiting'`,
    () => undefined,
  );
