import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
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
import { collections, products } from "./catalogue.ts";
import { carts } from "./carts.ts";
import { orders } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

/** What a seller takes off. Amounts are minor units, percentages hundredths of a percent. */
export const discounts = pgTable(
  "discounts",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    /** Comes by itself; otherwise somebody types one of its codes. */
    automatic: boolean("automatic").notNull().default(false),
    active: boolean("active").notNull().default(true),
    kind: text("kind", { enum: ["order", "products", "shipping", "buy_get", "offer"] }).notNull(),
    basisPoints: integer("basis_points"),
    amount: bigint("amount", { mode: "number" }),
    buyQuantity: integer("buy_quantity"),
    getQuantity: integer("get_quantity"),
    timesPerOrder: integer("times_per_order"),
    /** Whether it is for chosen products and collections only; the same of what is given with them. */
    chosenBuys: boolean("chosen_buys").notNull().default(false),
    chosenGets: boolean("chosen_gets").notNull().default(false),
    minSubtotal: bigint("min_subtotal", { mode: "number" }),
    minQuantity: integer("min_quantity"),
    perBuyer: integer("per_buyer"),
    inAll: integer("in_all"),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at"),
    combinesWith: text("combines_with").array().notNull().default([]),
    /** Orders that have it now. Counted here so that the last use is given once, by one conditional update. */
    used: integer("used").notNull().default(0),
    /** Goes up with each change: an order that was worked out by older terms is worked out again. */
    revision: integer("revision").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("discounts_in_store").on(t.storeId, t.id),
    index("discounts_by_themselves")
      .on(t.storeId, t.id)
      .where(sql`automatic and active`),
    check("discounts_percentage", sql`basis_points between 1 and 10000`),
    check("discounts_amount", sql`amount > 0`),
    check(
      "discounts_worth",
      sql`case when kind in ('shipping', 'offer') then basis_points is null and amount is null
        when kind = 'buy_get' then basis_points is not null and amount is null and buy_quantity > 0 and get_quantity > 0
        else (basis_points is null) <> (amount is null) end`,
    ),
    check("discounts_minimum", sql`min_subtotal is null or min_quantity is null`),
    check("discounts_used", sql`used >= 0`),
    check("discounts_combine", sql`combines_with <@ array['product', 'order', 'shipping']`),
    ownStoreOnly(),
  ],
);

/** The products and collections a discount is for (`buy`), and those the extra pieces can be of (`get`). */
export const discountTargets = pgTable(
  "discount_targets",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    discountId: uuid("discount_id").notNull(),
    role: text("role", { enum: ["buy", "get"] }).notNull(),
    productId: uuid("product_id"),
    collectionId: uuid("collection_id"),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.discountId],
      foreignColumns: [discounts.storeId, discounts.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.collectionId],
      foreignColumns: [collections.storeId, collections.id],
    }).onDelete("cascade"),
    index("discount_targets_of_discount").on(t.storeId, t.discountId),
    check("discount_targets_one", sql`(product_id is null) <> (collection_id is null)`),
    ownStoreOnly(),
  ],
);

/** How shoppers ask for a discount; written as the seller wrote it, found however it is typed. */
export const discountCodes = pgTable(
  "discount_codes",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    discountId: uuid("discount_id").notNull(),
    code: text("code").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.discountId],
      foreignColumns: [discounts.storeId, discounts.id],
    }).onDelete("cascade"),
    uniqueIndex("discount_codes_once").on(t.storeId, sql`upper(code)`),
    index("discount_codes_of_discount").on(t.storeId, t.discountId),
    ownStoreOnly(),
  ],
);

/** That an order has a discount, and what it took off. It outlives the order's being called off: then it was given back. */
export const discountRedemptions = pgTable(
  "discount_redemptions",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    discountId: uuid("discount_id").notNull(),
    /** As it was when the order was placed. */
    title: text("title").notNull(),
    code: text("code"),
    class: text("class", { enum: ["product", "order", "shipping"] }).notNull(),
    amount: bigint("amount", { mode: "number" }).notNull(),
    /** The buyer's e-mail address in small letters; empty when its order has forgotten them. */
    emailKey: text("email_key").notNull(),
    buyerId: uuid("buyer_id"),
    at: moment("at").notNull(),
    returnedAt: moment("returned_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    // No deleting of what orders have: a discount is put out of use.
    foreignKey({ columns: [t.storeId, t.discountId], foreignColumns: [discounts.storeId, discounts.id] }),
    unique("discount_redemptions_once").on(t.storeId, t.orderId, t.discountId),
    index("discount_redemptions_of_buyer").on(t.storeId, t.discountId, t.emailKey),
    index("discount_redemptions_of_account").on(t.storeId, t.discountId, t.buyerId),
    check("discount_redemptions_amount", sql`amount >= 0`),
    ownStoreOnly(),
  ],
);

/** The codes that were asked for, kept with the cart. */
export const cartCodes = pgTable(
  "cart_codes",
  {
    storeId: uuid("store_id").notNull(),
    cartId: uuid("cart_id").notNull(),
    /** In capitals. */
    code: text("code").notNull(),
    addedAt: moment("added_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.cartId, t.code] }),
    foreignKey({ columns: [t.storeId, t.cartId], foreignColumns: [carts.storeId, carts.id] }).onDelete(
      "cascade",
    ),
    ownStoreOnly(),
  ],
);
