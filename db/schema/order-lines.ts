import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { orders } from "./orders.ts";
import { id, ownStoreOnly } from "./tenant.ts";

export const orderLines = pgTable(
  "order_lines",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    position: integer("position").notNull(),
    /** Copies of what was bought, so that a changed or deleted product never changes an order. */
    productId: uuid("product_id"),
    variantId: uuid("variant_id"),
    title: text("title").notNull(),
    variantTitle: text("variant_title").notNull().default(""),
    sku: text("sku").notNull().default(""),
    imageKey: text("image_key"),
    quantity: integer("quantity").notNull(),
    /** How many of them are on their way or there, came back, and were called off before they were sent. */
    sent: integer("sent").notNull().default(0),
    returned: integer("returned").notNull().default(0),
    removed: integer("removed").notNull().default(0),
    /**
     * What of `came_back` of its order is for it, in minor units; and the pieces that were never sold with that: of those that gift cards
     * paid a part of, that is given back, and they go back with it.
     */
    cameBack: bigint("came_back", { mode: "number" }).notNull().default(0),
    cameBackPieces: integer("came_back_pieces").notNull().default(0),
    unitPrice: bigint("unit_price", { mode: "number" }).notNull(),
    /** At its price: before `discount`, and with the tax that is included in it. */
    total: bigint("total", { mode: "number" }).notNull(),
    discount: bigint("discount", { mode: "number" }).notNull().default(0),
    /** All tax on it, included or on top; and whether taxes apply to it at all. */
    tax: bigint("tax", { mode: "number" }).notNull().default(0),
    taxable: boolean("taxable").notNull().default(true),
    grams: integer("grams").notNull().default(0),
    /** A gift card was bought: when the money is there, its code is sent. */
    giftCard: boolean("gift_card").notNull().default(false),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    index("order_lines_of_order").on(t.storeId, t.orderId, t.position),
    index("order_lines_of_product").on(t.storeId, t.productId),
    unique("order_lines_in_order").on(t.storeId, t.orderId, t.id),
    check(
      "order_lines_counts_fit",
      sql`sent >= 0 and removed >= 0 and sent + removed <= quantity and returned between 0 and sent`,
    ),
    check("order_lines_came_back", sql`came_back >= 0 and came_back_pieces between 0 and returned`),
    check("order_lines_total", sql`total = quantity * unit_price`),
    check("order_lines_parts_fit", sql`discount between 0 and total and tax >= 0 and grams >= 0`),
    ownStoreOnly(),
  ],
);
