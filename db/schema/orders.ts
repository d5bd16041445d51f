import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers, type PostalAddress } from "./buyers.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

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

export const orders = pgTable(
  "orders",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** Whoever holds the key may see the order page; 128 random bits. */
    key: text("key").notNull(),
    cartId: uuid("cart_id"),
    /** Whose account it is in; null while its e-mail address belongs to nobody's, or was proved by nobody yet. */
    buyerId: uuid("buyer_id"),
    status: text("status", { enum: ["placed", "paid", "fulfilled", "cancelled", "refunded"] })
      .notNull()
      .default("placed"),
    method: text("method", { enum: ["paystack", "pay_on_delivery"] }).notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    phone: text("phone").notNull(),
    address: jsonb("address").$type<PostalAddress>().notNull(),
    note: text("note").notNull().default(""),
    currency: text("currency").notNull(),
    subtotal: bigint("subtotal", { mode: "number" }).notNull(),
    delivery: bigint("delivery", { mode: "number" }).notNull(),
    total: bigint("total", { mode: "number" }).notNull(),
    placedAt: moment("placed_at").notNull().defaultNow(),
    paidAt: moment("paid_at"),
    fulfilledAt: moment("fulfilled_at"),
    cancelledAt: moment("cancelled_at"),
    /** Its buyer asked to be forgotten: who and where goes as soon as the order is over; what and how much stays. */
    eraseWhenOver: boolean("erase_when_over").notNull().default(false),
    erasedAt: moment("erased_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.buyerId], foreignColumns: [buyerUsers.storeId, buyerUsers.id] }),
    unique("orders_number").on(t.storeId, t.number),
    unique("orders_in_store").on(t.storeId, t.id),
    unique("orders_one_per_cart").on(t.storeId, t.cartId),
    index("orders_newest").on(t.storeId, t.placedAt),
    index("orders_by_status").on(t.storeId, t.status, t.placedAt),
    index("orders_by_email").on(t.storeId, t.email),
    index("orders_of_buyer").on(t.storeId, t.buyerId, t.placedAt),
    check("orders_total_adds_up", sql`total = subtotal + delivery`),
    ownStoreOnly(),
  ],
);

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
    unitPrice: bigint("unit_price", { mode: "number" }).notNull(),
    total: bigint("total", { mode: "number" }).notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    index("order_lines_of_order").on(t.storeId, t.orderId, t.position),
    index("order_lines_of_product").on(t.storeId, t.productId),
    check("order_lines_total", sql`total = quantity * unit_price`),
    ownStoreOnly(),
  ],
);

export const payments = pgTable(
  "payments",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    provider: text("provider", { enum: ["paystack", "pay_on_delivery"] }).notNull(),
    /** Our own reference, the gateway's idempotency handle. */
    reference: text("reference").notNull(),
    amount: bigint("amount", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    status: text("status", { enum: ["pending", "paid", "failed", "refund_due"] })
      .notNull()
      .default("pending"),
    /** Where the buyer pays; kept so that a second press leads to the same page. */
    payUrl: text("pay_url"),
    gatewayId: text("gateway_id"),
    problem: text("problem").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
    settledAt: moment("settled_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    unique("payments_reference").on(t.storeId, t.reference),
    index("payments_of_order").on(t.storeId, t.orderId),
    ownStoreOnly(),
  ],
);

export const fulfilments = pgTable(
  "fulfilments",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    carrier: text("carrier").notNull().default(""),
    trackingNumber: text("tracking_number").notNull().default(""),
    trackingUrl: text("tracking_url").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    /** An order is sent once, however often the button is pressed. */
    unique("fulfilments_one_per_order").on(t.storeId, t.orderId),
    ownStoreOnly(),
  ],
);

/** The outbox and the timeline in one: written in the transaction of the change, handled at least once afterwards. */
export const events = pgTable(
  "events",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    orderId: uuid("order_id"),
    productId: uuid("product_id"),
    /** Who did it: `buyer`, `seller:<id>`, `gateway:<name>`, `system`. */
    actor: text("actor").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    at: moment("at").notNull().defaultNow(),
    handledAt: moment("handled_at"),
  },
  (t) => [
    index("events_of_order").on(t.storeId, t.orderId, t.at),
    index("events_unhandled")
      .on(t.storeId, t.id)
      .where(sql`handled_at is null`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`handled_at is null` }),
    /** Who joins a store's staff is settled on the platform host, and told in the same transaction. */
    pgPolicy("platform_tells_who_joined", {
      for: "insert",
      to: platformRole,
      withCheck: sql`type = 'STAFF_JOINED'`,
    }),
  ],
);

/** Every webhook as it came, kept before it is answered; `dedupe` makes a repeat a no-op. */
export const webhookReceipts = pgTable(
  "webhook_receipts",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: ["paystack"] }).notNull(),
    dedupe: text("dedupe").notNull(),
    body: text("body").notNull(),
    receivedAt: moment("received_at").notNull().defaultNow(),
    appliedAt: moment("applied_at"),
    problem: text("problem").notNull().default(""),
  },
  (t) => [unique("webhook_receipts_once").on(t.storeId, t.provider, t.dedupe), ownStoreOnly()],
);
