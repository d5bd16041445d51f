import { sql } from "drizzle-orm";
import { rowsJson } from "./json.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { because } from "./stock-why.server.ts";

/** A product's own columns for a write of many. `publishedAt` is ISO text, or null to keep or take the moment. */
export type BulkProduct = {
  id: string;
  isNew: boolean;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  status: "draft" | "active";
  publishedAt: string | null;
  options: { name: string; values: string[] }[];
  seoTitle: string;
  seoDescription: string;
};

/** A variant for a write of many; stock null keeps what is there. */
export type BulkVariant = {
  id: string;
  productId: string;
  isNew: boolean;
  position: number;
  options: string[];
  sku: string;
  barcode: string;
  price: number;
  compareAt: number | null;
  cost: number | null;
  stock: number | null;
  tracked: boolean;
  backorder: boolean;
  weightGrams: number;
  imageId: string | null;
};

export type BulkImage = {
  id: string;
  productId: string;
  isNew: boolean;
  position: number;
  alt: string;
  sourceUrl: string | null;
};

/** Who imports, for the ledger. */
type By = { actor: string; at: Date };

const records = (rows: unknown[], columns: string) =>
  sql`jsonb_to_recordset(${rowsJson(rows)}::jsonb) as x (${sql.raw(columns)})`;

const PRODUCT = `id uuid, handle text, title text, "descriptionHtml" text, vendor text, type text, tags jsonb, status text,
  "publishedAt" timestamptz, options jsonb, "seoTitle" text, "seoDescription" text`;
const VARIANT = `id uuid, "productId" uuid, position int, options jsonb, sku text, barcode text, price bigint,
  "compareAt" bigint, cost bigint, stock int, tracked boolean, backorder boolean, "weightGrams" int, "imageId" uuid`;
const IMAGE = `id uuid, "productId" uuid, position int, alt text, "sourceUrl" text`;

const isNew = (row: { isNew: boolean }) => row.isNew;
const isOld = (row: { isNew: boolean }) => !row.isNew;

/** Adds the new products of `rows`. Raises `Duplicate` when one of their addresses was taken meanwhile. */
export const insertProducts = (storeId: string, rows: BulkProduct[], now: Date): Question<void> =>
  askSql(
    sql`insert into products (id, store_id, handle, title, description_html, vendor, type, tags, status, published_at,
        options, seo_title, seo_description, created_at, updated_at)
      select x.id, ${storeId}::uuid, x.handle, x.title, x."descriptionHtml", x.vendor, x.type,
        array(select jsonb_array_elements_text(x.tags)), x.status,
        coalesce(x."publishedAt", ${now.toISOString()}::timestamptz), x.options, x."seoTitle", x."seoDescription",
        ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
      from ${records(rows.filter(isNew), PRODUCT)}`,
    () => undefined,
  );

/** Overwrites the known products of `rows`; refuses with `moved` when one is gone. */
export const updateProducts = (rows: BulkProduct[], now: Date): Question<void> =>
  askSql(
    sql`with done as (update products p set title = x.title, description_html = x."descriptionHtml", vendor = x.vendor,
        type = x.type, tags = array(select jsonb_array_elements_text(x.tags)), status = x.status,
        published_at = coalesce(x."publishedAt", p.published_at), options = x.options, seo_title = x."seoTitle",
        seo_description = x."seoDescription", updated_at = ${now.toISOString()}::timestamptz
        from ${records(rows.filter(isOld), PRODUCT)} where p.id = x.id returning 1)
      select ${expectRows(sql`select count(*) from done`, rows.filter(isOld).length, "moved")}`,
    () => undefined,
  );

/** Frees the combinations of these variants, so that two of them can change places in what follows. */
export const loosenSome = (variantIds: string[]): Question<void> =>
  askSql(
    sql`update variants v set options = array['\u0001', id::text] where id in (
      select value::uuid from jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb))`,
    () => undefined,
  );

/** Overwrites the known variants of `rows`; refuses with `moved` when one is gone. */
export const updateAllVariants = (rows: BulkVariant[], by: By): Question<void> =>
  askSql(
    sql`with done as (update variants v set position = x.position,
        options = array(select jsonb_array_elements_text(x.options)), sku = x.sku, barcode = x.barcode, price = x.price,
        compare_at = x."compareAt", cost = x.cost, stock = coalesce(x.stock, v.stock), tracked = x.tracked,
        backorder = x.backorder, weight_grams = x."weightGrams", image_id = x."imageId", updated_at = ${by.at.toISOString()}::timestamptz
        from ${records(rows.filter(isOld), VARIANT)} where v.id = x.id and v.product_id = x."productId" returning 1)
      select ${because({ reason: "imported", ...by })}, ${expectRows(sql`select count(*) from done`, rows.filter(isOld).length, "moved")}`,
    () => undefined,
  );

/** Adds the new variants of `rows`. */
export const insertAllVariants = (storeId: string, rows: BulkVariant[], by: By): Question<void> =>
  askSql(
    sql`with done as (insert into variants (id, store_id, product_id, position, options, sku, barcode, price, compare_at, cost, stock,
        tracked, backorder, weight_grams, image_id, created_at, updated_at)
      select x.id, ${storeId}::uuid, x."productId", x.position, array(select jsonb_array_elements_text(x.options)), x.sku,
        x.barcode, x.price, x."compareAt", x.cost, coalesce(x.stock, 0), x.tracked, x.backorder,
        x."weightGrams", x."imageId", ${by.at.toISOString()}::timestamptz, ${by.at.toISOString()}::timestamptz
      from ${records(rows.filter(isNew), VARIANT)})
      select ${because({ reason: "imported", ...by })}`,
    () => undefined,
  );

/** Puts known pictures in their places; one that was removed meanwhile stays removed. */
export const updateImages = (rows: BulkImage[]): Question<void> =>
  askSql(
    sql`update product_images i set position = x.position, alt = x.alt
      from ${records(rows.filter(isOld), IMAGE)} where i.id = x.id and i.product_id = x."productId"`,
    () => undefined,
  );

/** Adds the new pictures of `rows`, waiting to be fetched. */
export const insertWaitingImages = (storeId: string, rows: BulkImage[], now: Date): Question<void> =>
  askSql(
    sql`insert into product_images (id, store_id, product_id, position, alt, state, source_url, created_at,
        queued_at)
      select x.id, ${storeId}::uuid, x."productId", x.position, x.alt, 'waiting', x."sourceUrl",
        ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
      from ${records(rows.filter(isNew), IMAGE)}`,
    () => undefined,
  );
