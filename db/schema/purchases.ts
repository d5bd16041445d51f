import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { stockLocations } from "./stock.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

export const PURCHASE_STATES = ["open", "partly", "received", "cancelled"] as const;

/** What a store has ordered from a supplier. Its id is made by the page that sends it, so that two presses order once. */
export const purchases = pgTable(
  "purchases",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    supplier: text("supplier").notNull(),
    note: text("note").notNull().default(""),
    status: text("status", { enum: PURCHASE_STATES }).notNull().default("open"),
    /** A day of the store: the goods are expected in its morning. */
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    /** As in `events`. */
    actor: text("actor").notNull(),
    orderedAt: moment("ordered_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    unique("purchases_in_store").on(t.storeId, t.id),
    unique("purchases_number").on(t.storeId, t.number),
    index("purchases_coming")
      .on(t.storeId, t.expectedOn)
      .where(sql`status in ('open', 'partly')`),
    check("purchases_supplier", sql`supplier <> ''`),
    ownStoreOnly(),
  ],
);

/** What of; a row outlives its variant, as the ledger's do. */
export const purchaseLines = pgTable(
  "purchase_lines",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    purchaseId: uuid("purchase_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    /** Product and options, as they were called. */
    title: text("title").notNull(),
    quantity: integer("quantity").notNull(),
    received: integer("received").notNull().default(0),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.purchaseId],
      foreignColumns: [purchases.storeId, purchases.id],
    }).onDelete("cascade"),
    unique("purchase_lines_once").on(t.storeId, t.purchaseId, t.variantId),
    index("purchase_lines_of_variant").on(t.storeId, t.variantId),
    check("purchase_lines_counts", sql`quantity > 0 and received >= 0`),
    ownStoreOnly(),
  ],
);

/** Each time that goods of an order came. Its id is made by the form that sends it, so that two presses receive once. */
export const purchaseReceipts = pgTable(
  "purchase_receipts",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    purchaseId: uuid("purchase_id").notNull(),
    locationId: uuid("location_id").notNull(),
    pieces: integer("pieces").notNull(),
    actor: text("actor").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.purchaseId],
      foreignColumns: [purchases.storeId, purchases.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.locationId],
      foreignColumns: [stockLocations.storeId, stockLocations.id],
    }).onDelete("cascade"),
    index("purchase_receipts_of").on(t.storeId, t.purchaseId),
    check("purchase_receipts_pieces", sql`pieces > 0`),
    ownStoreOnly(),
  ],
);
