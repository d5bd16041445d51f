import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { orderLines } from "./order-lines.ts";
import { orders, payments } from "./orders.ts";
import { returns } from "./returns.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** Money that goes back, or went. What is on its way is booked on the payment already (`payments.refunded`). */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    /** What it is taken from; null when all of it goes back onto gift cards. */
    paymentId: uuid("payment_id"),
    /** The return it belongs to. */
    returnId: uuid("return_id"),
    /** Minor units: all of it, the part that went back onto gift cards, and the part that is for delivery. */
    amount: bigint("amount", { mode: "number" }).notNull(),
    giftCard: bigint("gift_card", { mode: "number" }).notNull().default(0),
    delivery: bigint("delivery", { mode: "number" }).notNull().default(0),
    /** What goes back besides with the order in whose place this one went out, where its money is. Not in `amount`. */
    exchange: bigint("exchange", { mode: "number" }).notNull().default(0),
    currency: text("currency").notNull(),
    /** For the buyer, and for the shop alone. */
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    /** `pending` is to be sent to the gateway, `sent` was taken there, with `gateway_id` where it said so. */
    status: text("status", { enum: ["pending", "sent", "done", "failed"] }).notNull(),
    way: text("way", { enum: ["gateway", "by_hand", "gift_card", "exchange"] }).notNull(),
    /** How it was given back by hand, in the seller's words. */
    how: text("how").notNull().default(""),
    /** Our name for it at the gateway: the same at every try, another one after it has failed there. */
    key: text("key").notNull(),
    gatewayId: text("gateway_id"),
    problem: text("problem").notNull().default(""),
    attempts: integer("attempts").notNull().default(0),
    /** When the gateway is to be asked next; null when there is nothing to ask. */
    nextAttemptAt: moment("next_attempt_at"),
    /** When its gateway was last asked to send it, as far as no answer has said what became of that: it may be on its way. */
    unansweredAt: moment("unanswered_at"),
    /** Since when the gateway does not go on with it by itself, or does not say how it stands: its seller has to look. */
    stuckAt: moment("stuck_at"),
    actor: text("actor").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    settledAt: moment("settled_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.paymentId],
      foreignColumns: [payments.storeId, payments.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.orderId, t.returnId],
      foreignColumns: [returns.storeId, returns.orderId, returns.id],
    }),
    unique("refunds_in_order").on(t.storeId, t.orderId, t.id),
    unique("refunds_key").on(t.storeId, t.key),
    index("refunds_of_payment").on(t.storeId, t.paymentId),
    index("refunds_failed")
      .on(t.storeId, t.paymentId)
      .where(sql`status = 'failed'`),
    index("refunds_by_hand")
      .on(t.storeId, t.orderId)
      .where(sql`status = 'pending' and way = 'by_hand'`),
    index("refunds_stuck")
      .on(t.storeId, t.orderId)
      .where(sql`status = 'sent' and stuck_at is not null`),
    index("refunds_done")
      .on(t.storeId, t.settledAt)
      .where(sql`status = 'done'`),
    index("refunds_due")
      .on(t.nextAttemptAt, t.storeId)
      .where(sql`next_attempt_at is not null`),
    check(
      "refunds_amount",
      sql`amount >= 0 and exchange >= 0 and amount + exchange > 0 and gift_card between 0 and amount
        and delivery between 0 and amount`,
    ),
    check("refunds_status", sql`status in ('pending', 'sent', 'done', 'failed')`),
    check(
      "refunds_way",
      sql`(payment_id is null) = (way in ('gift_card', 'exchange')) and (way <> 'gift_card' or gift_card = amount)
        and (amount = 0) = (way = 'exchange')`,
    ),
    check("refunds_asked", sql`next_attempt_at is null or status in ('pending', 'sent')`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", {
      for: "select",
      to: platformRole,
      using: sql`next_attempt_at is not null`,
    }),
  ],
);

/** What of an order a refund is for. */
export const refundLines = pgTable(
  "refund_lines",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    refundId: uuid("refund_id").notNull(),
    orderId: uuid("order_id").notNull(),
    orderLineId: uuid("order_line_id").notNull(),
    quantity: integer("quantity").notNull(),
    /** What the buyer paid for them, in minor units. */
    amount: bigint("amount", { mode: "number" }).notNull(),
    /** Of `quantity`: called off before they were sent, and put back on the shelf by this refund. */
    removed: integer("removed").notNull().default(0),
    restocked: integer("restocked").notNull().default(0),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.orderId, t.refundId],
      foreignColumns: [refunds.storeId, refunds.orderId, refunds.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.orderId, t.orderLineId],
      foreignColumns: [orderLines.storeId, orderLines.orderId, orderLines.id],
    }).onDelete("cascade"),
    unique("refund_lines_once").on(t.storeId, t.refundId, t.orderLineId),
    index("refund_lines_of_line").on(t.storeId, t.orderLineId),
    check(
      "refund_lines_counts_fit",
      sql`quantity > 0 and amount >= 0 and removed between 0 and quantity and restocked between 0 and quantity`,
    ),
    ownStoreOnly(),
  ],
);
