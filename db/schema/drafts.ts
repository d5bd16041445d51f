import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

/** Orders that a seller is putting together. They take nothing; one that becomes an order goes, and its id is that order's cart. */
export const draftOrders = pgTable(
  "draft_orders",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    /** As it was typed: what can't be read yet is kept, too. */
    typed: jsonb("typed").notNull(),
    /** For the list, and to find somebody's: who it is for, and what it came to when it was saved. */
    name: text("name").notNull().default(""),
    email: text("email").notNull().default(""),
    total: bigint("total", { mode: "number" }).notNull(),
    /** Counts its changes: what was decided on an older one is out of date. */
    revision: integer("revision").notNull().default(1),
    /** Who made it, as events say it. */
    createdBy: text("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    index("draft_orders_newest").on(t.storeId, t.updatedAt),
    index("draft_orders_of_email").on(t.storeId, t.email),
    check("draft_orders_total", sql`total >= 0`),
    ownStoreOnly(),
  ],
);
