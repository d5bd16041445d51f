import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { because } from "./stock-why.server.ts";

/** A product's own columns, as they are to be. */
export type ProductWrite = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  type: string;
  tags: string[];
  status: "draft" | "active";
  /** ISO text; null keeps what is there. */
  publishedAt: string | null;
  options: { name: string; values: string[] }[];
  seoTitle: string;
  seoDescription: string;
  /** Null keeps what is there. */
  giftCard: boolean | null;
  /** Absent keeps what is there: at first, that taxes apply. */
  taxed?: boolean | undefined;
};

/**
 * A variant as it is to be. With `stockWas` the difference is added, so that a sale meanwhile is never overwritten; what would
 * take more than there is left takes what there is, unless it may go below zero.
 */
export type VariantWrite = {
  id: string;
  isNew: boolean;
  position: number;
  options: string[];
  sku: string;
  barcode: string;
  price: number;
  compareAt: number | null;
  cost: number | null;
  stock: number;
  stockWas: number | null;
  tracked: boolean;
  backorder: boolean;
  mostPerOrder: number | null;
  weightGrams: number;
  imageId: string | null;
};

/** Who changes it, for the ledger. */
type By = { actor: string; at: Date };

const tagsOf = (tags: string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb))`;

const kindOf = ({ giftCard }: Pick<ProductWrite, "giftCard">) => (giftCard ? "gift_card" : "goods");

/** Adds a product. Raises `Duplicate` (`products_handle`) when the address is taken. */
export const insertProduct = (storeId: string, product: ProductWrite, now: Date): Question<void> =>
  askSql(
    sql`insert into products (id, store_id, handle, title, description_html, vendor, type, tags, status, kind, published_at,
        options, seo_title, seo_description, taxed, created_at, updated_at)
      values (${product.id}, ${storeId}, ${product.handle}, ${product.title}, ${product.descriptionHtml},
        ${product.vendor}, ${product.type}, ${tagsOf(product.tags)}, ${product.status}, ${kindOf(product)},
        coalesce(${product.publishedAt}::timestamptz, ${now.toISOString()}::timestamptz),
        ${JSON.stringify(product.options)}::jsonb, ${product.seoTitle}, ${product.seoDescription},
        ${product.taxed ?? true},
        ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`,
    () => undefined,
  );

/** Overwrites a product's own columns; refuses with `gone` when it is not there. */
export const updateProduct = (product: ProductWrite, now: Date): Question<void> =>
  askSql(
    sql`with done as (update products set handle = ${product.handle}, title = ${product.title},
        description_html = ${product.descriptionHtml}, vendor = ${product.vendor}, type = ${product.type},
        tags = ${tagsOf(product.tags)}, status = ${product.status},
        kind = case when ${product.giftCard === null} then kind else ${kindOf(product)} end,
        published_at = coalesce(${product.publishedAt}::timestamptz, published_at),
        options = ${JSON.stringify(product.options)}::jsonb, seo_title = ${product.seoTitle},
        seo_description = ${product.seoDescription},
        taxed = coalesce(${product.taxed ?? null}::boolean, taxed), updated_at = ${now.toISOString()}::timestamptz
        where id = ${product.id}::uuid returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "gone")}`,
    () => undefined,
  );

/** Drops the variants of a product that are not in `keep`. */
export const dropVariants = (productId: string, keep: string[], by: By): Question<void> =>
  askSql(
    sql`with why as materialized (select ${because({ reason: "adjusted", ...by })})
      delete from variants using why where product_id = ${productId}::uuid
        and id not in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(keep)}::jsonb))`,
    () => undefined,
  );

/** Frees the combinations of a product's variants, so that two of them can change places in what follows. */
export const loosenVariants = (productId: string): Question<void> =>
  askSql(
    sql`update variants set options = array['\u0001', id::text] where product_id = ${productId}::uuid`,
    () => undefined,
  );

const variantColumns = sql`(id uuid, "isNew" boolean, position int, options jsonb, sku text, barcode text, price bigint,
  "compareAt" bigint, cost bigint, stock int, "stockWas" int, tracked boolean, backorder boolean,
  "mostPerOrder" int, "weightGrams" int, "imageId" uuid)`;

/** Only a picture of the same product can be a variant's. */
const ownImage = (productId: string) =>
  sql`(select i.id from product_images i where i.id = x."imageId" and i.product_id = ${productId}::uuid)`;

/** Overwrites the variants that exist already; refuses with `stale` when one of them is gone. */
export function updateVariants(productId: string, variants: VariantWrite[], by: By): Question<void> {
  const known = variants.filter((variant) => !variant.isNew);
  return askSql(
    sql`with done as (update variants v set position = x.position,
        options = array(select jsonb_array_elements_text(x.options)), sku = x.sku, barcode = x.barcode, price = x.price,
        compare_at = x."compareAt", cost = x.cost, tracked = x.tracked, backorder = x.backorder,
        most_per_order = x."mostPerOrder", weight_grams = x."weightGrams",
        image_id = ${ownImage(productId)},
        stock = case when x."stockWas" is null then x.stock when x.stock = x."stockWas" then v.stock
          when x.backorder then v.stock + x.stock - x."stockWas"
          else greatest(0, v.stock + x.stock - x."stockWas") end,
        updated_at = ${by.at.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as x ${variantColumns}
        where v.id = x.id and v.product_id = ${productId}::uuid returning 1)
      select ${because({ reason: "adjusted", ...by })}, ${expectRows(sql`select count(*) from done`, known.length, "stale")}`,
    () => undefined,
  );
}

/** Adds the variants that are new. */
export const insertVariants = (
  storeId: string,
  productId: string,
  variants: VariantWrite[],
  by: By,
): Question<void> =>
  askSql(
    sql`with done as (insert into variants (id, store_id, product_id, position, options, sku, barcode, price, compare_at, cost,
        stock, tracked, backorder, most_per_order, weight_grams, image_id, created_at, updated_at)
      select x.id, ${storeId}::uuid, ${productId}::uuid, x.position, array(select jsonb_array_elements_text(x.options)),
        x.sku, x.barcode, x.price, x."compareAt", x.cost, x.stock, x.tracked, x.backorder, x."mostPerOrder",
        x."weightGrams", ${ownImage(productId)}, ${by.at.toISOString()}::timestamptz, ${by.at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(variants.filter((variant) => variant.isNew))}::jsonb) as x ${variantColumns})
      select ${because({ reason: "adjusted", note: "New variant", ...by })}`,
    () => undefined,
  );
