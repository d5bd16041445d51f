import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { collections, products } from "./catalogue.ts";
import { storePages } from "./look.ts";
import { stores } from "./stores.ts";
import { moment, ownStoreOnly } from "./tenant.ts";

/**
 * Addresses that products, collections and pages had before, kept for as long as what they lead to. Each points to the row
 * itself and not to its next address, so there are no chains. Written by a trigger (`opnmrt_moved_away`), whoever changes a
 * handle; it also writes the new one into the store's menus and front page (`opnmrt_links_follow`).
 */
export const oldHandles = pgTable(
  "old_handles",
  {
    storeId: uuid("store_id").notNull(),
    kind: text("kind", { enum: ["product", "collection", "page"] }).notNull(),
    handle: text("handle").notNull(),
    productId: uuid("product_id"),
    collectionId: uuid("collection_id"),
    pageId: uuid("page_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.kind, t.handle] }),
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.collectionId],
      foreignColumns: [collections.storeId, collections.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.pageId],
      foreignColumns: [storePages.storeId, storePages.id],
    }).onDelete("cascade"),
    index("old_handles_of_product").on(t.storeId, t.productId),
    index("old_handles_of_collection").on(t.storeId, t.collectionId),
    index("old_handles_of_page").on(t.storeId, t.pageId),
    check(
      "old_handles_lead_to_one",
      sql`(kind = 'product') = (product_id is not null) and (kind = 'collection') = (collection_id is not null)
        and (kind = 'page') = (page_id is not null)`,
    ),
    ownStoreOnly(),
  ],
);

/** What a store shows at `/links`, once its seller has changed it. */
export const linkPages = pgTable(
  "link_pages",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    /** In the place of the store's own line. */
    line: text("line").notNull().default(""),
    buttons: jsonb("buttons").notNull().default([]),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  () => [ownStoreOnly()],
);
