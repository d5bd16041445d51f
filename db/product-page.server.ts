import { sql } from "drizzle-orm";
import { memberOf, relatedCards, visible, type ImageRow } from "./cards.server.ts";
import { productMoved } from "./old-handles.server.ts";
import { askSql, type Given, type SqlQuestion, together, written } from "./question.server.ts";
import { receivedReview, reviewsOfProduct, type ReviewRow, type SentReview } from "./reviews.server.ts";
import { saidAgain } from "./said-again.server.ts";
import { storeShell } from "./stores.server.ts";

/** A product as its page shows it. Prices are minor units. */
export type ProductPageRow = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  options: { name: string; values: string[] }[];
  seoTitle: string;
  seoDescription: string;
  /** How many gave one star, two, … five. */
  ratings: number[];
  images: ImageRow[];
  variants: {
    id: string;
    options: string[];
    sku: string;
    barcode: string;
    price: number;
    compareAt: number | null;
    stock: number;
    tracked: boolean;
    backorder: boolean;
    mostPerOrder: number | null;
    imageId: string | null;
  }[];
};

/** `products p` at this address with its pictures and variants, as JSON. */
const product = sql`jsonb_build_object(
  'id', p.id, 'handle', p.handle, 'title', p.title, 'descriptionHtml', p.description_html, 'vendor', p.vendor,
  'type', p.type, 'tags', p.tags, 'options', p.options, 'ratings', p.ratings, 'seoTitle', p.seo_title,
  'seoDescription', p.seo_description,
  'images', (select coalesce(jsonb_agg(jsonb_build_object(
      'id', i.id, 'key', i.key, 'alt', i.alt, 'width', i.width, 'height', i.height) order by i.position, i.id), '[]')
    from product_images i where i.product_id = p.id and i.state = 'ready'),
  'variants', (select coalesce(jsonb_agg(jsonb_build_object(
      'id', v.id, 'options', v.options, 'sku', v.sku, 'barcode', v.barcode, 'price', v.price,
      'compareAt', v.compare_at, 'stock', v.stock, 'tracked', v.tracked,
      'backorder', v.backorder, 'mostPerOrder', v.most_per_order,
      'imageId', (select i.id from product_images i where i.id = v.image_id and i.state = 'ready'))
      order by v.position, v.id), '[]')
    from variants v where v.product_id = p.id))`;

/** The product at this address with its pictures and variants, or null when shoppers may not see it. */
export const productByHandle = (handle: Given<string>, now: Given<Date>) =>
  askSql<{ product: ProductPageRow }, ProductPageRow | null>(
    sql`select ${product} as product from products p where p.handle = ${handle} and ${visible(now)}`,
    ([row]) => row?.product ?? null,
  );

/** What a product's page tells of it. The same object for as long as the database says the same (`saidAgain`). */
export type ToldProductRow = {
  product: ProductPageRow;
  /** The first collection of the menu that holds it. */
  collection: { handle: string; title: string } | null;
  /** The newest few. */
  reviews: ReviewRow[];
};
type SentTold = Omit<ToldProductRow, "reviews"> & { reviews: { review: SentReview }[] };

/** Of some hundred products. */
const readTold = saidAgain<ToldProductRow, SentTold>(600_000, ({ reviews, ...told }) => ({
  ...told,
  reviews: reviews.map(({ review }) => receivedReview(review)),
}));

/** The same with the first collection of the menu that holds it and at most so many of its reviews, newest first. */
const toldProduct = (
  handle: Given<string>,
  mostReviews: number,
  now: Given<Date>,
): SqlQuestion<ToldProductRow | null> => {
  const collection = sql`select jsonb_build_object('handle', c.handle, 'title', c.title)
    from collections c where ${memberOf} order by c.position, c.title limit 1`;
  const reviews = reviewsOfProduct(handle, { limit: mostReviews }).query;
  return askSql<{ told: string }, ToldProductRow | null>(
    sql`select jsonb_build_object('product', ${product}, 'collection', (${collection}),
        'reviews', (select coalesce(jsonb_agg(said), '[]') from (${reviews}) as said))::text as told
      from products p where p.handle = ${handle} and ${visible(now)}`,
    ([row]) => (row ? readTold(row.told) : null),
  );
};

/** All that a product's page shows to everybody, with at most so many of what it shows few of. */
export const productPageAsked = (most: { related: number; reviews: number }) =>
  written(["handle", "now"], ({ handle, now }) =>
    together({
      shell: storeShell(),
      told: toldProduct(handle, most.reviews, now),
      movedTo: productMoved(handle, now),
      related: relatedCards(handle, most.related, now),
    }),
  );
