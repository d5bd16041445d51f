import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { moment, ownStoreOnly } from "./tenant.ts";

/** Words of a store: a buyer's message with one of them is shown to its people only when they ask for it. */
export const wordLists = pgTable(
  "word_lists",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    words: text("words").array().notNull(),
    changedBy: text("changed_by").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  () => [check("word_lists_bounded", sql`cardinality(words) <= 100`), ownStoreOnly()],
);
