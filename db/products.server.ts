import { sql, type SQL } from "drizzle-orm";
import { escapeLike, firstImage, type ImageRow, type Place } from "./cards.server.ts";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { because } from "./stock-why.server.ts";

export type ListedStatus = "active" | "draft" | "scheduled";

/** A product in the seller's list. Prices are minor units; `stock` is null when no variant is tracked. */
type ProductListRow = {
  id: string;
  handle: string;
  title: string;
  status: ListedStatus;
  image: ImageRow | null;
  variantCount: number;
  stock: number | null;
  /** How many addresses wait for one of its variants. */
  waiting: number;
  priceFrom: number;
  priceTo: number;
  updatedAt: Date;
};

export type ProductList = {
  products: ProductListRow[];
  next: Place | null;
  counts: Record<"all" | ListedStatus, number>;
};

/** One page of the seller's products, newest first; `words` must all be in the title, maker, kind, tags or a SKU. */
export function productList(
  {
    words,
    status,
    after,
    limit,
  }: { words: string[]; status: ListedStatus | null; after: Place | null; limit: number },
  now: Date,
): Question<ProductList> {
  const has = words.map((word) => {
    const like = `%${escapeLike(word)}%`;
    return sql`and (p.title ilike ${like} or p.vendor ilike ${like} or p.type ilike ${like}
      or array_to_string(p.tags, ' ') ilike ${like} or p.id in (select product_id from variants where sku ilike ${like}))`;
  });
  const query = sql`
    with matching as materialized (
      select p.id, -(extract(epoch from p.created_at) * 1000000)::bigint as key,
        case when p.status = 'draft' then 'draft' when p.published_at > ${now.toISOString()}::timestamptz then 'scheduled'
          else 'active' end as listed
      from products p where true ${sql.join(has, sql` `)}),
    page as (select id, key, listed from matching where ${status ? sql`listed = ${status}` : sql`true`}
      ${after ? sql`and (key, id) > (${after.key}::bigint, ${after.id}::uuid)` : sql``}
      order by key, id limit ${limit + 1})
    select counted.counts, page.id, page.key::text as key, jsonb_build_object(
      'id', p.id, 'handle', p.handle, 'title', p.title, 'status', page.listed, 'image', ${firstImage},
      'variantCount', has.variants, 'stock', has.stock,
      'waiting', (select count(*) from stock_requests s join variants v on v.id = s.variant_id where v.product_id = p.id), 'priceFrom', has.lowest, 'priceTo', has.highest,
      'updatedAt', p.updated_at) as product
    from (select jsonb_build_object('all', count(*), 'active', count(*) filter (where listed = 'active'),
        'draft', count(*) filter (where listed = 'draft'),
        'scheduled', count(*) filter (where listed = 'scheduled')) as counts from matching) as counted
    left join (page join products p using (id) cross join lateral (
      select count(*) as variants, sum(v.stock) filter (where v.tracked) as stock,
        coalesce(min(v.price), 0) as lowest, coalesce(max(v.price), 0) as highest
      from variants v where v.product_id = p.id) as has) on true
    order by page.key, page.id`;
  type Row = {
    counts: ProductList["counts"];
    id: string | null;
    key: string;
    product: Omit<ProductListRow, "updatedAt"> & { updatedAt: string };
  };
  return askSql<Row, ProductList>(query, (rows) => {
    const found = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }]));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      products: page.map(({ product }) => ({ ...product, updatedAt: new Date(product.updatedAt) })),
      next: found.length > limit && last ? { key: last.key, id: last.id } : null,
      counts: rows[0]?.counts ?? { all: 0, active: 0, draft: 0, scheduled: 0 },
    };
  });
}

/** Everything a seller can change about a product. Times as ISO text. */
export type ProductForEditRow = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  status: "draft" | "active";
  publishedAt: string;
  options: { name: string; values: string[] }[];
  seoTitle: string;
  seoDescription: string;
  giftCard: boolean;
  taxed: boolean;
  updatedAt: string;
  variants: VariantForEditRow[];
  images: ImageForEditRow[];
};

type VariantForEditRow = {
  id: string;
  position: number;
  options: string[];
  sku: string;
  barcode: string;
  price: number;
  compareAt: number | null;
  cost: number | null;
  stock: number;
  tracked: boolean;
  backorder: boolean;
  mostPerOrder: number | null;
  weightGrams: number;
  imageId: string | null;
};

type ImageForEditRow = {
  id: string;
  position: number;
  alt: string;
  state: "ready" | "waiting" | "failed";
  key: string | null;
  width: number | null;
  height: number | null;
  sourceUrl: string | null;
  problem: string | null;
};

/** The whole product as jsonb, for rows of `products p`. */
export const wholeProduct: SQL = sql`jsonb_build_object(
  'id', p.id, 'handle', p.handle, 'title', p.title, 'descriptionHtml', p.description_html, 'vendor', p.vendor,
  'type', p.type, 'tags', p.tags, 'status', p.status, 'publishedAt', p.published_at, 'options', p.options,
  'seoTitle', p.seo_title, 'seoDescription', p.seo_description, 'taxed', p.taxed, 'giftCard', p.kind = 'gift_card',
  'updatedAt', p.updated_at,
  'variants', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'position', v.position, 'options', v.options,
      'sku', v.sku, 'barcode', v.barcode, 'price', v.price, 'compareAt', v.compare_at, 'cost', v.cost,
      'stock', v.stock, 'tracked', v.tracked, 'backorder', v.backorder,
      'mostPerOrder', v.most_per_order, 'weightGrams', v.weight_grams, 'imageId', v.image_id)
      order by v.position, v.id), '[]') from variants v where v.product_id = p.id),
  'images', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'alt', i.alt,
      'state', i.state, 'key', i.key, 'width', i.width, 'height', i.height, 'sourceUrl', i.source_url,
      'problem', i.problem) order by i.position, i.id), '[]') from product_images i where i.product_id = p.id))`;

/** One product with everything in it, or null. */
export const productById = (id: string): Question<ProductForEditRow | null> =>
  askSql<{ product: ProductForEditRow }, ProductForEditRow | null>(
    sql`select ${wholeProduct} as product from products p where p.id = ${id}::uuid`,
    ([row]) => row?.product ?? null,
  );

/** Several products by handle, whole: what an import compares with. */
export const productsByHandle = (handles: string[]): Question<ProductForEditRow[]> =>
  askSql<{ product: ProductForEditRow }, ProductForEditRow[]>(
    sql`select found.product from jsonb_array_elements_text(${JSON.stringify(handles)}::jsonb) as given (handle)
      cross join lateral (select ${wholeProduct} as product from products p where p.handle = given.handle offset 0) as found`,
    (rows) => rows.map((row) => row.product),
  );

/** A run of all products in order of their ids, for files. */
export const productsAfter = (id: string | null, limit: number): Question<ProductForEditRow[]> =>
  askSql<{ product: ProductForEditRow }, ProductForEditRow[]>(
    sql`select ${wholeProduct} as product from products p ${id ? sql`where p.id > ${id}::uuid` : sql``}
      order by p.id limit ${limit}`,
    (rows) => rows.map((row) => row.product),
  );

/** The handles of other products that are `base` or `base-<number>`. */
export const handlesLike = (base: string, exceptId: string | null): Question<string[]> =>
  askSql<{ handle: string }, string[]>(
    sql`select handle from products where (handle = ${base} or handle like ${`${escapeLike(base)}-%`})
      ${exceptId ? sql`and id <> ${exceptId}::uuid` : sql``}`,
    (rows) => rows.map((row) => row.handle),
  );

/** Puts several products on or off the shelf. The answer says how many there were. */
export const setProductStatus = (ids: string[], status: "draft" | "active", now: Date): Question<number> =>
  askSql<{ id: string }, number>(
    sql`update products set status = ${status}, updated_at = ${now.toISOString()}::timestamptz
      where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      returning id`,
    (rows) => rows.length,
  );

/**
 * Deletes a product with its variants and pictures. The answer holds the keys of the files that nothing needs any more:
 * a picture that an order shows stays.
 */
export const deleteProduct = (
  id: string,
  by: { actor: string; at: Date },
): Question<{ found: boolean; keys: string[] }> =>
  askSql<{ found: boolean; keys: string[] }, { found: boolean; keys: string[] }>(
    sql`with files as materialized (select i.key from product_images i where i.product_id = ${id}::uuid and i.key is not null
        and not exists (select 1 from order_lines o where o.product_id = i.product_id and o.image_key = i.key)),
      gone as (delete from products where id = ${id}::uuid returning id)
      select ${because({ reason: "adjusted", ...by })}, exists (select 1 from gone) as found, array(select key from files) as keys`,
    ([row]) => row ?? { found: false, keys: [] },
  );

/** A guard that says nothing by itself: rolls the batch back with `code` unless the product is as it was last seen. */
export const productUnchanged = (id: string, updatedAt: Date): Question<void> =>
  ask(
    (db) =>
      db.execute(
        sql`select ${expectRows(
          sql`select count(*) from (select 1 from products where id = ${id}::uuid
          and date_trunc('milliseconds', updated_at) = ${updatedAt.toISOString()}::timestamptz for update) as same`,
          1,
          "stale",
        )}`,
      ),
    () => undefined,
  );
