import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { insightsRead, moment, ownStoreOnly } from "./tenant.ts";

/**
 * How often a shop was visited, by day of the store: how often somebody came from elsewhere, looked at a page, put something into
 * a cart and opened the checkout. Sums alone: nothing here is of one person, and nothing can be led back to one.
 */
export const dailyVisits = pgTable(
  "daily_visits",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    visits: integer("visits").notNull().default(0),
    views: integer("views").notNull().default(0),
    cartAdds: integer("cart_adds").notNull().default(0),
    checkouts: integer("checkouts").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day] }),
    check("daily_visits_counted", sql`least(visits, views, cart_adds, checkouts) >= 0`),
    ownStoreOnly(),
    insightsRead(),
  ],
);

/**
 * The same by what they were: where visits came from, and which pages were looked at. `visits` of a page are those that began
 * there; of what is no page and no product there are no `views`. Key of a product is its id; what is over the bound of a kind is
 * `other`.
 */
export const dailyVisitParts = pgTable(
  "daily_visit_parts",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    kind: text("kind", {
      enum: ["source", "medium", "campaign", "country", "device", "page", "product"],
    }).notNull(),
    key: text("key").notNull(),
    visits: integer("visits").notNull().default(0),
    views: integer("views").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day, t.kind, t.key] }),
    check(
      "daily_visit_parts_kind",
      sql`kind in ('source', 'medium', 'campaign', 'country', 'device', 'page', 'product')`,
    ),
    // No markup and no address of a mailbox, whoever writes it.
    check("daily_visit_parts_key", sql`char_length(key) between 1 and 60 and key !~ '[<>@"''[:cntrl:]]'`),
    check("daily_visit_parts_counted", sql`least(visits, views) >= 0`),
    ownStoreOnly(),
    insightsRead(),
  ],
);

/** Messages that were counted, for as long as they may come again. Only `opnmrt_count_visits` reads and writes it. */
export const visitMessages = pgTable(
  "visit_messages",
  {
    id: uuid("id").primaryKey(),
    countedAt: moment("counted_at").notNull().defaultNow(),
  },
  (t) => [index("visit_messages_oldest").on(t.countedAt)],
).enableRLS();
