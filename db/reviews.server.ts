import { sql, type SQL } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { nobodyTook } from "./partly-sent.server.ts";
import { askSql, type Given, type Question, type SqlQuestion } from "./question.server.ts";

/** A review as shoppers see it. `name` is empty for "A buyer"; the rest is plain text. */
export type ReviewRow = {
  id: string;
  name: string;
  stars: number;
  title: string;
  body: string;
  answer: string;
  createdAt: Date;
};

const shown = sql`jsonb_build_object('id', r.id, 'name', r.name, 'stars', r.stars, 'title', r.title, 'body', r.body,
  'answer', r.answer, 'createdAt', r.created_at)`;

type Sent<T extends { createdAt: Date }> = Omit<T, "createdAt"> & { createdAt: string };
export type SentReview = Sent<ReviewRow>;

/** A review as JSON tells it, with its time as one. */
export const receivedReview = <T extends { createdAt: Date }>(sent: Sent<T>): T =>
  ({ ...sent, createdAt: new Date(sent.createdAt) }) as unknown as T;

/** What shoppers see of a product's reviews, newest first, from before the review `before`. */
export const reviewsOfProduct = (
  handle: Given<string>,
  { before = null, stars = null, limit }: { before?: string | null; stars?: number | null; limit: number },
): SqlQuestion<ReviewRow[]> =>
  askSql<{ review: Sent<ReviewRow> }, ReviewRow[]>(
    sql`select ${shown} as review from reviews r
      where r.product_id = (select id from products where handle = ${handle}) and r.hidden_at is null
        ${before === null ? sql`` : sql`and r.id < ${before}::uuid`}
        ${stars === null ? sql`` : sql`and r.stars = ${stars}::int`}
      order by r.id desc limit ${limit}`,
    (rows) => rows.map(({ review }) => receivedReview<ReviewRow>(review)),
  );

/** What a page about a product's reviews says of the product; null when shoppers may not see it. */
export const reviewedProduct = (handle: string, now: Date) =>
  askSql<
    { id: string; handle: string; title: string; ratings: number[] },
    { id: string; handle: string; title: string; ratings: number[] } | null
  >(
    sql`select p.id, p.handle, p.title, p.ratings from products p where p.handle = ${handle} and ${visible(now)}`,
    ([row]) => row ?? null,
  );

/** A buyer's own review: they see it hidden, too, and why. */
export type OwnReviewRow = ReviewRow & {
  orderId: string;
  orderNumber: number;
  hidden: boolean;
  hiddenReason: string;
};

const own = sql`${shown} || jsonb_build_object('orderId', r.order_id, 'orderNumber', w.number,
  'hidden', r.hidden_at is not null, 'hiddenReason', r.hidden_reason)`;

/** Whether review `r`, of order `w`, is by whoever placed order `o`. */
const sameBuyer = sql`(r.order_id = o.id or r.author = coalesce(o.buyer_id::text, o.email)
  or w.buyer_id = o.buyer_id or (w.email = o.email and o.email <> ''))`;

/** An order and a product of it, for writing a review. */
export type ReviewableRow = {
  orderId: string;
  buyerId: string | null;
  status: "placed" | "paid" | "fulfilled" | "cancelled" | "refunded";
  /** Of the buyer, whole. */
  name: string;
  author: string;
  product: { id: string; handle: string; title: string };
  /** Whatever this buyer wrote of it, with this order or another. */
  review: OwnReviewRow | null;
};

/** The order with this number and key, when it holds this product. */
export const reviewable = (number: number, key: string, productId: string): Question<ReviewableRow | null> =>
  askSql<
    { found: Omit<ReviewableRow, "review"> & { review: Sent<OwnReviewRow> | null } },
    ReviewableRow | null
  >(
    sql`select jsonb_build_object('orderId', o.id, 'buyerId', o.buyer_id, 'status', o.status, 'name', o.name,
        'author', coalesce(o.buyer_id::text, o.email),
        'product', jsonb_build_object('id', p.id, 'handle', p.handle, 'title', p.title),
        'review', (select ${own} from reviews r join orders w on w.id = r.order_id
          where r.product_id = p.id and ${sameBuyer} order by r.order_id = o.id desc limit 1)) as found
      from orders o join products p on p.id = ${productId}::uuid
      where o.number = ${number}::int and o.key = ${key} and o.erased_at is null
        and exists (select from order_lines l where l.order_id = o.id and l.product_id = p.id)`,
    ([row]) =>
      row
        ? { ...row.found, review: row.found.review && receivedReview<OwnReviewRow>(row.found.review) }
        : null,
  );

/** What can be reviewed in an order: its products that are still there, with the stars its buyer gave. */
export type ToReviewRow = { productId: string; title: string; stars: number | null; hidden: boolean };

export const toReview = (number: number): Question<ToReviewRow[]> =>
  askSql<ToReviewRow, ToReviewRow[]>(
    sql`select p.id as "productId", p.title, given.stars, coalesce(given.hidden, false) as hidden
      from orders o
      join (select order_id, product_id, min(position) as position from order_lines group by order_id, product_id) l
        on l.order_id = o.id
      join products p on p.id = l.product_id
      left join lateral (select r.stars, r.hidden_at is not null as hidden from reviews r join orders w on w.id = r.order_id
        where r.product_id = p.id and ${sameBuyer} limit 1) as given on true
      where o.number = ${number}::int and o.status in ('paid', 'fulfilled') and o.erased_at is null and not ${nobodyTook}
      order by l.position limit 20`,
    (rows) => rows,
  );

/** The buyer's newest order that lets them review this product, for the way there from its page. */
export const boughtAs = (buyerId: string, handle: string): Question<{ number: number; key: string } | null> =>
  askSql<{ number: number; key: string }, { number: number; key: string } | null>(
    sql`select o.number, o.key from orders o
      where o.buyer_id = ${buyerId}::uuid and o.status in ('paid', 'fulfilled') and not ${nobodyTook} and exists (
        select from order_lines l join products p on p.id = l.product_id
        where l.order_id = o.id and p.handle = ${handle})
      order by o.number desc limit 1`,
    ([row]) => row ?? null,
  );

/** Every review of the orders in a buyer's account, oldest first. */
export const reviewsOfAccount = (buyerId: string): Question<(OwnReviewRow & { product: string })[]> =>
  askSql<{ review: Sent<OwnReviewRow & { product: string }> }, (OwnReviewRow & { product: string })[]>(
    sql`select ${own} || jsonb_build_object('product', p.title) as review
      from orders w join reviews r on r.order_id = w.id join products p on p.id = r.product_id
      where w.buyer_id = ${buyerId}::uuid order by r.id`,
    (rows) => rows.map(({ review }) => receivedReview<OwnReviewRow & { product: string }>(review)),
  );

/** A review in the seller's list. */
export type SellerReviewRow = ReviewRow & {
  product: { id: string; title: string };
  orderNumber: number;
  hidden: boolean;
  hiddenReason: string;
};

export type ReviewFilter = { stars: number | null; only: "unanswered" | "hidden" | null };

/** One page of the store's reviews, newest first, from before the review `before`. */
export const reviewList = (
  { stars, only }: ReviewFilter,
  before: string | null,
  limit: number,
): Question<SellerReviewRow[]> =>
  askSql<{ review: Sent<SellerReviewRow> }, SellerReviewRow[]>(
    sql`select ${shown} || jsonb_build_object('product', jsonb_build_object('id', p.id, 'title', p.title),
        'orderNumber', o.number, 'hidden', r.hidden_at is not null, 'hiddenReason', r.hidden_reason) as review
      from reviews r join products p on p.id = r.product_id join orders o on o.id = r.order_id
      where ${before === null ? sql`true` : sql`r.id < ${before}::uuid`}
        ${stars === null ? sql`` : sql`and r.stars = ${stars}::int`} ${only === null ? sql`` : sql`and ${ONLY[only]}`}
      order by r.id desc limit ${limit}`,
    (rows) => rows.map(({ review }) => receivedReview<SellerReviewRow>(review)),
  );

const ONLY: Record<"unanswered" | "hidden", SQL> = {
  unanswered: sql`r.answer = '' and r.hidden_at is null`,
  hidden: sql`r.hidden_at is not null`,
};

/** How many reviews the store has: all of them, also hidden ones; `stars` from one to five. */
export type ReviewCounts = { all: number; unanswered: number; hidden: number; stars: number[] };

export const reviewCounts = (): Question<ReviewCounts> =>
  askSql<{ counts: ReviewCounts }, ReviewCounts>(
    sql`select jsonb_build_object('all', count(*), 'unanswered', count(*) filter (where ${ONLY.unanswered}),
        'hidden', count(*) filter (where ${ONLY.hidden}),
        'stars', jsonb_build_array(${byStars(sql`true`)})) as counts from reviews r`,
    ([row]) => row?.counts ?? { all: 0, unanswered: 0, hidden: 0, stars: [0, 0, 0, 0, 0] },
  );

/** Five counts of reviews `r`, from one star up. */
export const byStars = (where: SQL): SQL =>
  sql.join(
    [1, 2, 3, 4, 5].map((n) => sql`count(*) filter (where r.stars = ${sql.raw(String(n))} and ${where})`),
    sql`, `,
  );
