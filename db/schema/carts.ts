import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers } from "./buyers.ts";
import { stores } from "./stores.ts";
import { moment, ownStoreOnly } from "./tenant.ts";

/** A guest's cart is known by its id alone, which only their cookie holds; a buyer's is known by whose it is. */
export const carts = pgTable(
  "carts",
  {
    id: uuid("id").primaryKey(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    /** Set once, when the cart became an order: the guard against ordering twice. */
    orderedAt: moment("ordered_at"),
    /** Whose it is; null for a guest's. */
    buyerId: uuid("buyer_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    unique("carts_in_store").on(t.storeId, t.id),
    index("carts_of_buyer").on(t.storeId, t.buyerId),
    /** A buyer fills one cart, from however many devices at once. */
    uniqueIndex("carts_one_open_of_buyer")
      .on(t.storeId, t.buyerId)
      .where(sql`ordered_at is null`),
    /** Those that somebody may come back to, by when they were touched last. */
    index("carts_open")
      .on(t.storeId, t.expiresAt)
      .where(sql`ordered_at is null`),
    ownStoreOnly(),
  ],
);

export const cartLines = pgTable(
  "cart_lines",
  {
    storeId: uuid("store_id").notNull(),
    cartId: uuid("cart_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    quantity: integer("quantity").notNull(),
    /** What it was called when it was added, to name it when it is no longer sold. So no foreign key: the line outlives the variant. */
    title: text("title").notNull(),
    /** The price the shopper saw last, in minor units; a difference at checkout is told before anything is taken. */
    priceSeen: bigint("price_seen", { mode: "number" }).notNull(),
    addedAt: moment("added_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.cartId, t.variantId] }),
    foreignKey({ columns: [t.storeId, t.cartId], foreignColumns: [carts.storeId, carts.id] }).onDelete(
      "cascade",
    ),
    check("cart_lines_quantity", sql`quantity between 1 and 999`),
    ownStoreOnly(),
  ],
);
