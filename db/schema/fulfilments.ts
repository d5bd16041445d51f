import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

/** The parcels of an order. */
export const fulfilments = pgTable(
  "fulfilments",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    status: text("status", { enum: ["sent", "delivered", "called_off"] })
      .notNull()
      .default("sent"),
    carrier: text("carrier").notNull().default(""),
    trackingNumber: text("tracking_number").notNull().default(""),
    trackingUrl: text("tracking_url").notNull().default(""),
    /** Which press of the button it was: the same form sends one parcel. Null in parcels from before there were several. */
    press: uuid("press"),
    createdAt: moment("created_at").notNull().defaultNow(),
    deliveredAt: moment("delivered_at"),
    calledOffAt: moment("called_off_at"),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    unique("fulfilments_in_order").on(t.storeId, t.orderId, t.id),
    unique("fulfilments_one_per_press").on(t.storeId, t.orderId, t.press),
    check(
      "fulfilments_dates",
      sql`(delivered_at is not null) = (status = 'delivered') and (called_off_at is not null) = (status = 'called_off')`,
    ),
    ownStoreOnly(),
  ],
);

/** What is in a parcel. Of one that was called off it stays, as what was meant. */
export const fulfilmentLines = pgTable(
  "fulfilment_lines",
  {
    storeId: uuid("store_id").notNull(),
    orderId: uuid("order_id").notNull(),
    fulfilmentId: uuid("fulfilment_id").notNull(),
    lineId: uuid("line_id").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.fulfilmentId, t.lineId] }),
    /** Through the order, so that no parcel holds what another order bought. */
    foreignKey({
      name: "fulfilment_lines_of_fulfilment",
      columns: [t.storeId, t.orderId, t.fulfilmentId],
      foreignColumns: [fulfilments.storeId, fulfilments.orderId, fulfilments.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fulfilment_lines_of_line",
      columns: [t.storeId, t.orderId, t.lineId],
      foreignColumns: [orderLines.storeId, orderLines.orderId, orderLines.id],
    }).onDelete("cascade"),
    check("fulfilment_lines_quantity", sql`quantity > 0`),
    index("fulfilment_lines_by_line").on(t.storeId, t.orderId, t.lineId),
    ownStoreOnly(),
  ],
);
