import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { orders } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

export const DISPUTE_KINDS = ["not_received", "not_as_described", "other"] as const;
export const DISPUTE_STATUSES = [
  "opened",
  "answered",
  "offered",
  "platform",
  "withdrawn",
  "settled",
  "lapsed",
  "decided",
] as const;
export const DECISIONS = ["refund_advised", "closed", "store_warned"] as const;

/** What a buyer and a store could not settle between them about an order. The platform sees that there is one, and of its words none. */
export const disputes = pgTable(
  "disputes",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    orderNumber: integer("order_number").notNull(),
    kind: text("kind", { enum: DISPUTE_KINDS }).notNull(),
    status: text("status", { enum: DISPUTE_STATUSES }).notNull(),
    /** The buyer's own words. */
    words: text("words").notNull(),
    /** The store's first answer, and what it last offered to settle it. */
    answer: text("answer").notNull().default(""),
    offer: text("offer").notNull().default(""),
    decision: text("decision", { enum: DECISIONS }),
    /** What the platform wrote with its decision. */
    verdict: text("verdict").notNull().default(""),
    /** When time moves it on by itself; null while it does not. */
    dueAt: moment("due_at"),
    openedAt: moment("opened_at").notNull().defaultNow(),
    answeredAt: moment("answered_at"),
    platformAt: moment("platform_at"),
    endedAt: moment("ended_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    /** One at a time. */
    uniqueIndex("disputes_one_open")
      .on(t.storeId, t.orderId)
      .where(sql`ended_at is null`),
    index("disputes_of_order").on(t.storeId, t.orderId),
    index("disputes_to_answer")
      .on(t.storeId, t.openedAt)
      .where(sql`status = 'opened'`),
    // By time before store, as `stock_requests_due`.
    index("disputes_due")
      .on(t.dueAt, t.storeId)
      .where(sql`due_at is not null`),
    index("disputes_with_platform")
      .on(t.platformAt, t.id)
      .where(sql`platform_at is not null`),
    check("disputes_kind", sql`kind in ('not_received', 'not_as_described', 'other')`),
    check(
      "disputes_status",
      sql`status in ('opened', 'answered', 'offered', 'platform', 'withdrawn', 'settled', 'lapsed', 'decided')`,
    ),
    check(
      "disputes_ended",
      sql`(ended_at is not null) = (status in ('withdrawn', 'settled', 'lapsed', 'decided'))`,
    ),
    check(
      "disputes_decided",
      sql`(decision is not null) = (status = 'decided') and coalesce(decision in ('refund_advised', 'closed', 'store_warned'), true)`,
    ),
    check(
      "disputes_bounded",
      sql`char_length(words) <= 2000 and char_length(answer) <= 2000 and char_length(offer) <= 2000 and char_length(verdict) <= 2000`,
    ),
    ownStoreOnly(),
    /** Which there are and how they stand; column grants keep the words of both sides out of it. */
    pgPolicy("platform_queues", { for: "select", to: platformRole, using: sql`true` }),
  ],
);

/** What the platform's people did inside a store, and why: written before they see anything there, and never changed. */
export const adminActs = pgTable(
  "admin_acts",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    disputeId: uuid("dispute_id").notNull(),
    orderNumber: integer("order_number").notNull(),
    personId: text("person_id").notNull(),
    /** As it was then: who left the platform stays in the books. */
    name: text("name").notNull(),
    act: text("act", { enum: ["opened", "evidence", "decided"] }).notNull(),
    reason: text("reason").notNull(),
    at: moment("at").notNull(),
    /** Until when an `opened` lets its admin in. */
    until: moment("until"),
  },
  (t) => [
    index("admin_acts_newest").on(t.storeId, t.id),
    index("admin_acts_of_dispute").on(t.disputeId, t.personId),
    check("admin_acts_act", sql`act in ('opened', 'evidence', 'decided')`),
    check("admin_acts_bounded", sql`char_length(reason) between 1 and 500`),
    check("admin_acts_until", sql`(until is not null) = (act = 'opened')`),
    ownStoreOnly(),
    pgPolicy("platform_reads", { for: "select", to: platformRole, using: sql`true` }),
    pgPolicy("platform_writes", { for: "insert", to: platformRole, withCheck: sql`true` }),
  ],
);
