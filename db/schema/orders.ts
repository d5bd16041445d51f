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
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers, type PostalAddress } from "./buyers.ts";
import { PROVIDER_WORDS, stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";
import { sweepUnsettled, unsettled } from "./unsettled.ts";

/** One tax on a bill: `rate` in basis points, `amount` in minor units. */
export type OrderTax = { name: string; rate: number; included: boolean; amount: number };

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
    /** `nothing_due`: discounts and gift cards left nothing to pay. */
    method: text("method", { enum: [...PROVIDER_WORDS, "nothing_due"] }).notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    phone: text("phone").notNull(),
    address: jsonb("address").$type<PostalAddress>().notNull(),
    note: text("note").notNull().default(""),
    /** The language it was placed in, e.g. `fr`: letters about it are written in that. Empty for the store's main one. */
    language: text("language").notNull().default(""),
    currency: text("currency").notNull(),
    subtotal: bigint("subtotal", { mode: "number" }).notNull(),
    /** Taken off lines and delivery together; `deliveryDiscount` is the part of it that is off the delivery. */
    discount: bigint("discount", { mode: "number" }).notNull().default(0),
    deliveryDiscount: bigint("delivery_discount", { mode: "number" }).notNull().default(0),
    /**
     * What is asked for no more because its pieces came back before they were paid: with what gift cards did not pay of them and with
     * their tax, which `cameBackTax` is. The pieces stay in `subtotal` and their tax in `tax`, as they were sent.
     */
    cameBack: bigint("came_back", { mode: "number" }).notNull().default(0),
    cameBackTax: bigint("came_back_tax", { mode: "number" }).notNull().default(0),
    /** Before `deliveryDiscount`. */
    delivery: bigint("delivery", { mode: "number" }).notNull(),
    /** All tax of what was sent; `taxIncluded` is the part of it that was in the prices already. */
    tax: bigint("tax", { mode: "number" }).notNull().default(0),
    taxIncluded: bigint("tax_included", { mode: "number" }).notNull().default(0),
    deliveryTax: bigint("delivery_tax", { mode: "number" }).notNull().default(0),
    /** What each tax came to, as it was called then. */
    taxes: jsonb("taxes").$type<OrderTax[]>().notNull().default([]),
    total: bigint("total", { mode: "number" }).notNull(),
    /** How much of `total` gift cards paid; the rest is what its payments are for. */
    giftCard: bigint("gift_card", { mode: "number" }).notNull().default(0),
    /** How much of `giftCard` went back onto the cards. */
    giftCardBack: bigint("gift_card_back", { mode: "number" }).notNull().default(0),
    /** How it reaches its buyer, and what that was called; empty in orders from before there was a choice. */
    deliveryMethod: text("delivery_method", { enum: ["rate", "local", "pickup"] })
      .notNull()
      .default("rate"),
    deliveryName: text("delivery_name").notNull().default(""),
    /** The days it was to take when it was ordered; null where nothing was promised. */
    deliveryDaysFrom: integer("delivery_days_from"),
    deliveryDaysTo: integer("delivery_days_to"),
    /** For whoever brings it. */
    riderNote: text("rider_note").notNull().default(""),
    /** Goes into the parcel, for who it is given to. */
    giftMessage: text("gift_message").notNull().default(""),
    /** Who put it together: a buyer in the shop, or a seller for a pay link, at the counter or on the phone. */
    source: text("source", { enum: ["web", "draft", "in_person", "phone"] })
      .notNull()
      .default("web"),
    /** Until when a seller promised to keep it for who has the pay link. */
    payBy: moment("pay_by"),
    /** How a seller took the money, and what they wrote beside it; empty for every other way. */
    paidWith: text("paid_with", { enum: ["", "cash", "terminal", "transfer", "other"] })
      .notNull()
      .default(""),
    paidReference: text("paid_reference").notNull().default(""),
    /** Why a seller took something off; then all of `discount` is theirs. */
    discountReason: text("discount_reason").notNull().default(""),
    placedAt: moment("placed_at").notNull().defaultNow(),
    paidAt: moment("paid_at"),
    fulfilledAt: moment("fulfilled_at"),
    cancelledAt: moment("cancelled_at"),
    /** Until when its stock is kept while it waits for money that is paid online; null when that has no end, or is over. */
    holdUntil: moment("hold_until"),
    /** How often it was changed after it was placed: who changes it says which state they saw. */
    edits: integer("edits").notNull().default(0),
    /** When that time ran out and its stock was given back; null again once the stock was taken anew. */
    releasedAt: moment("released_at"),
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
    index("orders_held")
      .on(t.holdUntil, t.storeId)
      .where(sql`hold_until is not null`),
    check(
      "orders_total_adds_up",
      sql`total = subtotal - discount - came_back + delivery + tax - tax_included and total >= 0`,
    ),
    check("orders_came_back", sql`came_back >= 0 and came_back_tax between 0 and least(came_back, tax)`),
    check(
      "orders_parts_fit",
      sql`delivery_discount between 0 and least(delivery, discount) and discount - delivery_discount <= subtotal
        and tax_included between 0 and tax and delivery_tax between 0 and tax and gift_card between 0 and total`,
    ),
    check("orders_gift_card_back", sql`gift_card_back between 0 and gift_card`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`hold_until is not null` }),
  ],
);

/** A line that is to be added, as `order_lines` will keep it. */
export type AddedLine = {
  id: string;
  productId: string | null;
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  imageKey: string | null;
  quantity: number;
  unitPrice: number;
  total: number;
  tax: number;
  taxable: boolean;
  grams: number;
};

/** What a seller adds to an order that is paid. It has its stock at once, and becomes the order's when its own money is there. */
export const orderAdditions = pgTable(
  "order_additions",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    status: text("status", { enum: ["open", "paid", "dropped"] })
      .notNull()
      .default("open"),
    lines: jsonb("lines").$type<AddedLine[]>().notNull(),
    /** Minor units, as the order's own. `taxes` are the order's, in their order, with what each comes to here. */
    subtotal: bigint("subtotal", { mode: "number" }).notNull(),
    tax: bigint("tax", { mode: "number" }).notNull().default(0),
    taxIncluded: bigint("tax_included", { mode: "number" }).notNull().default(0),
    taxes: jsonb("taxes").$type<OrderTax[]>().notNull().default([]),
    total: bigint("total", { mode: "number" }).notNull(),
    /** Until when its money is waited for. */
    holdUntil: moment("hold_until").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    unique("order_additions_in_order").on(t.storeId, t.orderId, t.id),
    /** One at a time, so that it is plain what a buyer's next payment is for. */
    uniqueIndex("order_additions_one_open")
      .on(t.storeId, t.orderId)
      .where(sql`status = 'open'`),
    index("order_additions_held")
      .on(t.holdUntil, t.storeId)
      .where(sql`status = 'open'`),
    check("order_additions_status", sql`status in ('open', 'paid', 'dropped')`),
    check("order_additions_total", sql`total = subtotal + tax - tax_included and total > 0`),
    check("order_additions_parts_fit", sql`subtotal >= 0 and tax_included between 0 and tax`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`status = 'open'` }),
  ],
);

export const payments = pgTable(
  "payments",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    /** What was added to the order that this pays; null when it pays the order as it was placed. */
    additionId: uuid("addition_id"),
    provider: text("provider", { enum: [...PROVIDER_WORDS, "nothing_due"] }).notNull(),
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
    /** Which of the store's keys with this gateway it was started with. */
    keyGeneration: integer("key_generation"),
    problem: text("problem").notNull().default(""),
    /** How much of it went back, or is on its way back. Minor units. */
    refunded: bigint("refunded", { mode: "number" }).notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
    settledAt: moment("settled_at"),
    /** When its gateway was last seen to say the same of it (`reconciliation_runs`). */
    matchedAt: moment("matched_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.orderId, t.additionId],
      foreignColumns: [orderAdditions.storeId, orderAdditions.orderId, orderAdditions.id],
    }),
    unique("payments_reference").on(t.storeId, t.reference),
    unique("payments_in_store").on(t.storeId, t.id),
    index("payments_of_order").on(t.storeId, t.orderId),
    index("payments_newest").on(t.storeId, t.createdAt),
    check("payments_refunded", sql`refunded between 0 and amount`),
    index("payments_unsettled").on(t.storeId, t.provider, t.id).where(unsettled),
    index("payments_begun").on(t.storeId, t.provider, t.createdAt).where(unsettled),
    index("payments_to_give_back")
      .on(t.storeId, t.orderId)
      .where(sql`status = 'refund_due' and refunded < amount`),
    index("payments_mismatched")
      .on(t.storeId, t.orderId)
      .where(sql`problem <> ''`),
    index("payments_settled").on(t.storeId, t.provider, t.settledAt),
    sweepUnsettled(),
    ownStoreOnly(),
  ],
);
