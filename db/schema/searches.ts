import { sql } from "drizzle-orm";
import { check, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { ownStoreOnly } from "./tenant.ts";

/** What shoppers looked for and did not find, by day of the store. The words alone: nothing says who typed them. */
export const searchMisses = pgTable(
  "search_misses",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    words: text("words").notNull(),
    count: integer("count").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day, t.words] }),
    check("search_misses_bounded", sql`char_length(words) between 1 and 60`),
    ownStoreOnly(),
  ],
);
