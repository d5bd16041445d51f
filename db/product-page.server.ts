import { sql } from "drizzle-orm";
import { memberOf, relatedCards, visible, type ImageRow } from "./cards.server.ts";
import { productMoved } from "./old-handles.server.ts";
import { askSql, type Given, together, written } from "./question.server.ts";
import { reviewsOfProduct } from "./reviews.server.ts";
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
  updatedAt: Date;
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

/** The product at this address with its pictures and variants, or null when shoppers may not see it. */
export const productByHandle = (handle: Given<string>, now: Given<Date>) =>
  askSql<{ product: Omit<ProductPageRow, "updatedAt"> & { updatedAt: string } }, ProductPageRow | null>(
    sql`select jsonb_build_object(
        'id', p.id, 'handle', p.handle, 'title', p.title, 'descriptionHtml', p.description_html, 'vendor', p.vendor,
        'type', p.type, 'tags', p.tags, 'options', p.options, 'ratings', p.ratings, 'seoTitle', p.seo_title,
        'seoDescription', p.seo_description, 'updatedAt', p.updated_at,
        'images', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', i.id, 'key', i.key, 'alt', i.alt, 'width', i.width, 'height', i.height) order by i.position, i.id), '[]')
          from product_images i where i.product_id = p.id and i.state = 'ready'),
        'variants', (select coalesce(jsonb_agg(jsonb_build_object(
            'id', v.id, 'options', v.options, 'sku', v.sku, 'barcode', v.barcode, 'price', v.price,
            'compareAt', v.compare_at, 'stock', v.stock, 'tracked', v.tracked,
            'backorder', v.backorder, 'mostPerOrder', v.most_per_order,
            'imageId', (select i.id from product_images i where i.id = v.image_id and i.state = 'ready'))
            order by v.position, v.id), '[]')
          from variants v where v.product_id = p.id)) as product
      from products p where p.handle = ${handle} and ${visible(now)}`,
    ([row]) => (row ? { ...row.product, updatedAt: new Date(row.product.updatedAt) } : null),
  );

/** The first collection of the menu that holds this product. */
const collectionOfProduct = (handle: Given<string>) =>
  askSql<{ handle: string; title: string }, { handle: string; title: string } | null>(
    sql`select c.handle, c.title from products p join collections c on ${memberOf}
      where p.handle = ${handle} order by c.position, c.title limit 1`,
    ([row]) => row ?? null,
  );

/** All that a product's page shows to everybody, with at most so many of what it shows few of. */
export const productPageAsked = (most: { related: number; reviews: number }) =>
  written(["handle", "now"], ({ handle, now }) =>
    together({
      shell: storeShell(),
      product: productByHandle(handle, now),
      movedTo: productMoved(handle, now),
      collection: collectionOfProduct(handle),
      related: relatedCards(handle, most.related, now),
      reviews: reviewsOfProduct(handle, { limit: most.reviews }),
    }),
  );
