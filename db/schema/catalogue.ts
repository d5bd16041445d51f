import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** One axis a product varies along, e.g. `{ name: "Size", values: ["S", "M"] }`, values in display order. */
export type OptionAxis = { name: string; values: string[] };

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const products = pgTable(
  "products",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    handle: text("handle").notNull(),
    title: text("title").notNull(),
    /** A gift card is sold like any product; its price is what will be on it. */
    kind: text("kind", { enum: ["goods", "gift_card"] })
      .notNull()
      .default("goods"),
    /** Sanitised before it is written, so that pages may show it as it is. */
    descriptionHtml: text("description_html").notNull().default(""),
    vendor: text("vendor").notNull().default(""),
    type: text("type").notNull().default(""),
    tags: text("tags")
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Shoppers see a product when it is `active` and `published_at` has come; a later `published_at` is "scheduled". */
    status: text("status", { enum: ["draft", "active"] })
      .notNull()
      .default("draft"),
    publishedAt: moment("published_at").notNull().defaultNow(),
    /** No axes: a product with one variant and nothing to choose. */
    options: jsonb("options").$type<OptionAxis[]>().notNull().default([]),
    seoTitle: text("seo_title").notNull().default(""),
    seoDescription: text("seo_description").notNull().default(""),
    /** Whether the store's taxes apply to it. */
    taxed: boolean("taxed").notNull().default(true),
    /** How many reviews that shoppers see gave one star, two, … five: lists and pages need no other table. */
    ratings: integer("ratings")
      .array()
      .notNull()
      .default(sql`'{0,0,0,0,0}'`),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** The SKUs of its variants, kept by triggers on them: only so are they in `search`. */
    skus: text("skus").notNull().default(""),
    /** What a shopper may type, weighted: title A; maker, kind, tags and SKUs B; description C. */
    search: tsvector("search")
      .notNull()
      .generatedAlwaysAs(sql`opnmrt_product_search(title, vendor, type, tags, skus, description_html)`),
    /** Title, maker, kind and tags without accents, for words that are typed nearly right. */
    words: text("words")
      .notNull()
      .generatedAlwaysAs(sql`opnmrt_product_words(title, vendor, type, tags)`),
  },
  (t) => [
    index("products_search").using("gin", t.storeId, t.search),
    index("products_words").using("gin", t.storeId, t.words.op("gin_trgm_ops")),
    unique("products_handle").on(t.storeId, t.handle),
    unique("products_in_store").on(t.storeId, t.id),
    index("products_newest").on(t.storeId, t.createdAt),
    index("products_tags").using("gin", t.tags),
    check("products_handle_form", sql`handle ~ '^[^/?#[:space:]]{1,255}$'`),
    ownStoreOnly(),
  ],
);

export const productImages = pgTable(
  "product_images",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    productId: uuid("product_id").notNull(),
    position: integer("position").notNull(),
    alt: text("alt").notNull().default(""),
    /** `waiting` is to be fetched from `source_url`; `failed` could not be had, and `problem` says why. Shoppers see `ready` only. */
    state: text("state", { enum: ["ready", "waiting", "failed"] })
      .notNull()
      .default("ready"),
    /** Key in the MEDIA bucket, `<store id>/…`. */
    key: text("key"),
    width: integer("width"),
    height: integer("height"),
    contentType: text("content_type"),
    sourceUrl: text("source_url"),
    problem: text("problem"),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** When it was last sent for, and how often again after the first time; only for those that wait. */
    queuedAt: moment("queued_at").notNull().defaultNow(),
    requeues: integer("requeues").notNull().default(0),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    unique("product_images_in_store").on(t.storeId, t.id),
    index("product_images_of_product").on(t.storeId, t.productId, t.position),
    check(
      "product_images_ready_has_key",
      sql`state <> 'ready' or (key is not null and width > 0 and height > 0)`,
    ),
    index("product_images_waiting")
      .on(t.storeId, t.queuedAt)
      .where(sql`state = 'waiting'`),
    ownStoreOnly(),
    pgPolicy("platform_resumes", { for: "select", to: platformRole, using: sql`state = 'waiting'` }),
  ],
);

export const variants = pgTable(
  "variants",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    productId: uuid("product_id").notNull(),
    position: integer("position").notNull().default(0),
    /** One value for each axis of the product, in the order of its axes. */
    options: text("options")
      .array()
      .notNull()
      .default(sql`'{}'`),
    sku: text("sku").notNull().default(""),
    barcode: text("barcode").notNull().default(""),
    /** Minor units of the store's currency, as are `compare_at` and `cost`. */
    price: bigint("price", { mode: "number" }).notNull(),
    compareAt: bigint("compare_at", { mode: "number" }),
    cost: bigint("cost", { mode: "number" }),
    /** What can be sold: the sum of its `stock_levels`. Triggers book every change of it (migration 0020). */
    stock: integer("stock").notNull().default(0),
    /** Untracked variants can always be bought and their stock is never taken. */
    tracked: boolean("tracked").notNull().default(true),
    /** May be sold beyond what is there, and is sent later: only then its stock goes below zero. */
    backorder: boolean("backorder").notNull().default(false),
    /** How many one order may have at most; null for any number. */
    mostPerOrder: integer("most_per_order"),
    weightGrams: integer("weight_grams").notNull().default(0),
    imageId: uuid("image_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    unique("variants_in_store").on(t.storeId, t.id),
    unique("variants_options").on(t.storeId, t.productId, t.options),
    index("variants_of_product").on(t.storeId, t.productId, t.position),
    index("variants_sku").on(t.storeId, t.sku),
    check("variants_price_positive", sql`price >= 0`),
    check("variants_most_per_order", sql`most_per_order between 1 and 999`),
    ownStoreOnly(),
  ],
);

export const collections = pgTable(
  "collections",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    handle: text("handle").notNull(),
    title: text("title").notNull(),
    descriptionHtml: text("description_html").notNull().default(""),
    /** `manual`: members are in `collection_products`. `any_tag`, `all_tags`: products that carry any, or all, of `tags`. */
    rule: text("rule", { enum: ["manual", "any_tag", "all_tags"] })
      .notNull()
      .default("manual"),
    tags: text("tags")
      .array()
      .notNull()
      .default(sql`'{}'`),
    position: integer("position").notNull().default(0),
    imageKey: text("image_key"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    unique("collections_handle").on(t.storeId, t.handle),
    unique("collections_in_store").on(t.storeId, t.id),
    ownStoreOnly(),
  ],
);

export const collectionProducts = pgTable(
  "collection_products",
  {
    storeId: uuid("store_id").notNull(),
    collectionId: uuid("collection_id").notNull(),
    productId: uuid("product_id").notNull(),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.collectionId, t.productId] }),
    foreignKey({
      columns: [t.storeId, t.collectionId],
      foreignColumns: [collections.storeId, collections.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    index("collection_products_of_product").on(t.storeId, t.productId),
    ownStoreOnly(),
  ],
);
