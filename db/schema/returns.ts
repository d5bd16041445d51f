import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

export const RETURN_REASONS = [
  "too_small",
  "too_big",
  "not_as_described",
  "damaged",
  "wrong_item",
  "changed_mind",
  "other",
] as const;

/** What a buyer wants to send back, or brought back. Goods come back here; money goes back in `refunds`. */
export const returns = pgTable(
  "returns",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    status: text("status", {
      enum: ["requested", "approved", "declined", "cancelled", "received", "closed"],
    }).notNull(),
    /** The buyer's own words. */
    note: text("note").notNull().default(""),
    /** The shop's: where to send it, or why not. */
    answer: text("answer").notNull().default(""),
    /** Who asked for it, as in `events`. */
    actor: text("actor").notNull(),
    /** The order that goes out in its place. */
    exchangeOrderId: uuid("exchange_order_id"),
    /** How much of what was paid for these things pays for that order, in minor units. */
    exchangeCredit: bigint("exchange_credit", { mode: "number" }).notNull().default(0),
    /** Of that, what went back because things of that order were refunded, and is in no other order any more. */
    exchangeFreed: bigint("exchange_freed", { mode: "number" }).notNull().default(0),
    /**
     * How much of it was given back because what went out in their place cost less, in minor units. It stays when that order is called
     * off: the pieces are worth so much less then. So they are by what was asked for no more, because they came back before it was paid.
     */
    exchangeRest: bigint("exchange_rest", { mode: "number" }).notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
    decidedAt: moment("decided_at"),
    receivedAt: moment("received_at"),
    closedAt: moment("closed_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.storeId, t.exchangeOrderId], foreignColumns: [orders.storeId, orders.id] }),
    unique("returns_in_store").on(t.storeId, t.id),
    unique("returns_in_order").on(t.storeId, t.orderId, t.id),
    /** A return is exchanged once. */
    unique("returns_exchange").on(t.storeId, t.exchangeOrderId),
    index("returns_newest").on(t.storeId, t.createdAt, t.id),
    index("returns_by_status").on(t.storeId, t.status, t.createdAt, t.id),
    check(
      "returns_status",
      sql`status in ('requested', 'approved', 'declined', 'cancelled', 'received', 'closed')`,
    ),
    check("returns_freed", sql`exchange_freed between 0 and exchange_credit`),
    ownStoreOnly(),
  ],
);

export const returnLines = pgTable(
  "return_lines",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    returnId: uuid("return_id").notNull(),
    orderId: uuid("order_id").notNull(),
    orderLineId: uuid("order_line_id").notNull(),
    quantity: integer("quantity").notNull(),
    reason: text("reason", { enum: RETURN_REASONS }).notNull(),
    /** Of `quantity`: arrived, and of those went back on the shelf. */
    received: integer("received").notNull().default(0),
    restocked: integer("restocked").notNull().default(0),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.orderId, t.returnId],
      foreignColumns: [returns.storeId, returns.orderId, returns.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.orderId, t.orderLineId],
      foreignColumns: [orderLines.storeId, orderLines.orderId, orderLines.id],
    }).onDelete("cascade"),
    unique("return_lines_once").on(t.storeId, t.returnId, t.orderLineId),
    index("return_lines_of_line").on(t.storeId, t.orderLineId),
    check(
      "return_lines_counts_fit",
      sql`quantity > 0 and received between 0 and quantity and restocked between 0 and received`,
    ),
    ownStoreOnly(),
  ],
);
