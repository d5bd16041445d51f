import { sql, type SQL } from "drizzle-orm";
import { byStars } from "./reviews.server.ts";
import { nobodyTook } from "./partly-sent.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type ReviewWrite = {
  id: string;
  productId: string;
  orderId: string;
  author: string;
  name: string;
  stars: number;
  title: string;
  body: string;
};

/** Locks a product, so that of two reviews at once the second counts the first. First in every batch below. */
export const holdProduct = (productId: string): Question<void> =>
  askSql(sql`select 1 from products where id = ${productId}::uuid for update`, () => undefined);

/** The same for the product of a review. Refuses with `gone` when there is no such review. */
export const holdReviewed = (reviewId: string): Question<void> =>
  askSql(
    sql`with held as (select 1 from products where id = (select product_id from reviews where id = ${reviewId}::uuid)
        for update)
      select ${expectRows(sql`select count(*) from held`, 1, "gone")}`,
    () => undefined,
  );

/** Writes a review. Refuses with `not_bought` unless the order is paid or sent and holds the product at this moment. */
export const insertReview = (review: ReviewWrite, now: Date): Question<void> =>
  askSql(
    sql`with added as (
        insert into reviews (id, store_id, product_id, order_id, author, name, stars, title, body, created_at, updated_at)
        select ${review.id}::uuid, ${currentStore}, ${review.productId}::uuid, o.id, ${review.author}, ${review.name},
          ${review.stars}::int, ${review.title}, ${review.body}, ${now.toISOString()}::timestamptz,
          ${now.toISOString()}::timestamptz
        from orders o where o.id = ${review.orderId}::uuid and o.status in ('paid', 'fulfilled') and o.erased_at is null and not ${nobodyTook}
          and exists (select from order_lines l where l.order_id = o.id and l.product_id = ${review.productId}::uuid)
        returning 1)
      select ${expectRows(sql`select count(*) from added`, 1, "not_bought")}`,
    () => undefined,
  );

/** Writes a review anew; its day, its answer and whether it is hidden stay. Refuses with `gone`. */
export const rewriteReview = (
  { id, name, stars, title, body }: Pick<ReviewWrite, "id" | "name" | "stars" | "title" | "body">,
  now: Date,
): Question<void> =>
  askSql(
    sql`with changed as (
        update reviews set name = ${name}, stars = ${stars}::int, title = ${title}, body = ${body},
          updated_at = ${now.toISOString()}::timestamptz
        where id = ${id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "gone")}`,
    () => undefined,
  );

/** Counts a product's stars anew, of the reviews that shoppers see. Needs the product held. */
export const countRatings = (productId: string): Question<void> => countOf(sql`${productId}::uuid`);

/** The same for the product of a review. */
export const countRatingsAround = (reviewId: string): Question<void> =>
  countOf(sql`(select product_id from reviews where id = ${reviewId}::uuid)`);

const countOf = (product: SQL): Question<void> =>
  askSql(
    sql`update products p set ratings = (select array[${byStars(sql`r.hidden_at is null`)}]::int[]
        from reviews r where r.product_id = p.id)
      where p.id = ${product}`,
    () => undefined,
  );

/** The shop's answer; empty takes it back. Refuses with `gone`. */
export const answerReview = (id: string, answer: string, now: Date): Question<void> =>
  askSql(
    sql`with changed as (
        update reviews set answer = ${answer},
          answered_at = case when ${answer} = '' then null else ${now.toISOString()}::timestamptz end
        where id = ${id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "gone")}`,
    () => undefined,
  );

/** Hides a review with the reason why, or shows it again (null). */
export const hideReview = (id: string, reason: string | null, now: Date): Question<void> =>
  askSql(
    sql`update reviews set hidden_reason = ${reason ?? ""},
        hidden_at = case when ${reason === null} then null else coalesce(hidden_at, ${now.toISOString()}::timestamptz) end
      where id = ${id}::uuid`,
    () => undefined,
  );

/** What a buyer wrote stays, without saying by whom: of the orders in their account. Before those leave it. */
export const anonymiseReviews = (buyerId: string): Question<void> =>
  askSql(
    sql`update reviews r set name = '', author = r.id::text
      from orders o where o.id = r.order_id and o.buyer_id = ${buyerId}::uuid`,
    () => undefined,
  );
