import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers } from "./buyers.ts";
import { products, variants } from "./catalogue.ts";
import { orders } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** What somebody who bought a product says of it. The order is the proof. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    productId: uuid("product_id").notNull(),
    orderId: uuid("order_id").notNull(),
    /** Whose it is, for "one each": the account's id, else the order's e-mail address, else, once erased, the review's own id. */
    author: text("author").notNull(),
    /** "Zainab B."; empty for "A buyer". */
    name: text("name").notNull().default(""),
    stars: smallint("stars").notNull(),
    title: text("title").notNull().default(""),
    /** Plain text, as is `answer`. */
    body: text("body").notNull().default(""),
    answer: text("answer").notNull().default(""),
    answeredAt: moment("answered_at"),
    /** Hidden from shoppers; its buyer and the shop still see it, and why. */
    hiddenAt: moment("hidden_at"),
    hiddenReason: text("hidden_reason").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    unique("reviews_one_each").on(t.storeId, t.productId, t.author),
    index("reviews_of_product").on(t.storeId, t.productId, t.id),
    index("reviews_of_order").on(t.storeId, t.orderId),
    index("reviews_newest").on(t.storeId, t.id),
    check("reviews_stars", sql`stars between 1 and 5`),
    ownStoreOnly(),
  ],
);

/** What a buyer wants to find again. */
export const wishes = pgTable(
  "wishes",
  {
    storeId: uuid("store_id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    productId: uuid("product_id").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.buyerId, t.productId] }),
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }).onDelete("cascade"),
    index("wishes_of_product").on(t.storeId, t.productId),
    ownStoreOnly(),
  ],
);

/** Who wants one letter when a variant can be bought again. */
export const stockRequests = pgTable(
  "stock_requests",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    email: text("email").notNull(),
    /** The one they asked in; empty for the store's main one. */
    language: text("language").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Set by a trigger, whoever fills the shelf; null while it is empty. */
    dueAt: moment("due_at"),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.variantId],
      foreignColumns: [variants.storeId, variants.id],
    }).onDelete("cascade"),
    unique("stock_requests_once").on(t.storeId, t.variantId, t.email),
    index("stock_requests_of_email").on(t.storeId, t.email),
    // By time before store: each minute's sweep asks over all stores, and hardly a row is due.
    index("stock_requests_due")
      .on(t.dueAt, t.storeId)
      .where(sql`due_at is not null`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`due_at is not null` }),
  ],
);

/** A letter that asks, some days after the parcel left, how it was. The row goes with the letter. */
export const reviewInvitations = pgTable(
  "review_invitations",
  {
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    dueAt: moment("due_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.orderId] }),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    index("review_invitations_due").on(t.dueAt, t.storeId),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`true` }),
  ],
);

/** Addresses that want no more invitations from this store. */
export const letterStops = pgTable(
  "letter_stops",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.email] }), ownStoreOnly()],
);
