import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgPolicy, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { orders, payments } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** What a buyer sends to show that they transferred the money: a picture or a PDF, seen by the shop alone. */
export const paymentProofs = pgTable(
  "payment_proofs",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    paymentId: uuid("payment_id").notNull(),
    /** `private/<store id>/…`; never served but to staff who may see the order. */
    mediaKey: text("media_key").notNull(),
    contentType: text("content_type").notNull(),
    sentAt: moment("sent_at").notNull().defaultNow(),
    /** Null until the seller has looked. */
    verdict: text("verdict", { enum: ["confirmed", "declined"] }),
    reason: text("reason").notNull().default(""),
    judgedAt: moment("judged_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.paymentId],
      foreignColumns: [payments.storeId, payments.id],
    }).onDelete("cascade"),
    index("payment_proofs_of_order").on(t.storeId, t.orderId),
    index("payment_proofs_waiting")
      .on(t.storeId, t.orderId)
      .where(sql`verdict is null`),
    ownStoreOnly(),
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
    provider: text("provider", { enum: ["paystack", "flutterwave"] }).notNull(),
    dedupe: text("dedupe").notNull(),
    body: text("body").notNull(),
    /** The payment it is about, when it names one. */
    reference: text("reference"),
    receivedAt: moment("received_at").notNull().defaultNow(),
    /** When it came last, and how often it came. What is refused at the door has one row for each kind of refusal. */
    lastAt: moment("last_at").notNull().defaultNow(),
    times: integer("times").notNull().default(1),
    appliedAt: moment("applied_at"),
    /** How often it was worked on in vain, and when it is to be tried next, as long as it is not applied. */
    tries: integer("tries").notNull().default(0),
    nextTryAt: moment("next_try_at").notNull().defaultNow(),
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    unique("webhook_receipts_once").on(t.storeId, t.provider, t.dedupe),
    index("webhook_receipts_newest").on(t.storeId, t.provider, t.lastAt),
    index("webhook_receipts_odd")
      .on(t.storeId, t.lastAt)
      .where(sql`problem <> ''`),
    index("webhook_receipts_parked")
      .on(t.nextTryAt, t.storeId)
      .where(sql`applied_at is null`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`applied_at is null` }),
  ],
);
