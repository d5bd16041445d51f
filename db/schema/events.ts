import { sql } from "drizzle-orm";
import {
  customType,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** The number of a transaction, which never comes again. */
const transaction = customType<{ data: string }>({ dataType: () => "xid8" });

/** The outbox and the timeline in one: written in the transaction of the change, handled at least once afterwards. */
export const events = pgTable(
  "events",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    /** Which shape `data` has: docs/events.md. */
    version: smallint("version").notNull().default(1),
    orderId: uuid("order_id"),
    productId: uuid("product_id"),
    /** Who did it: `buyer`, `seller:<id>`, `gateway:<name>`, `system`. */
    actor: text("actor").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    at: moment("at").notNull().defaultNow(),
    handledAt: moment("handled_at"),
    /** How often what follows from it could not be done, and why the last time. */
    tries: integer("tries").notNull().default(0),
    problem: text("problem").notNull().default(""),
    /** Since when: the first try that failed. */
    failingSince: moment("failing_since"),
    /** Since when nobody tries it any more: a dead letter, until an admin has it tried again. */
    deadAt: moment("dead_at"),
    /** The admin who last did, by their account. */
    replayedBy: text("replayed_by"),
    /** The transaction it was written in: consumers go by that, since an id may come to be seen after a later one. */
    tx: transaction("tx")
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (t) => [
    index("events_of_order").on(t.storeId, t.orderId, t.at),
    index("events_unhandled")
      .on(t.storeId, t.id)
      .where(sql`handled_at is null`),
    index("events_by_transaction").on(t.tx),
    index("events_dead")
      .on(t.deadAt, t.id)
      .where(sql`dead_at is not null`),
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
