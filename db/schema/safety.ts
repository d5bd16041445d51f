import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers } from "./buyers.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

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

/** Whose messages a store takes no more, by their address in small letters: with an account or without. */
export const blockedWriters = pgTable(
  "blocked_writers",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    emailKey: text("email_key").notNull(),
    actor: text("actor").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.emailKey] }), ownStoreOnly()],
);

/** Buyers who want no messages of the store but about their orders. */
export const quietBuyers = pgTable(
  "quiet_buyers",
  {
    storeId: uuid("store_id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.buyerId] }),
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    ownStoreOnly(),
  ],
);

/** What somebody told the platform about a message, or about who writes. The message's words are kept as they were. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    threadId: uuid("thread_id").notNull(),
    orderNumber: integer("order_number"),
    /** Who reports: the buyer, or the store. */
    side: text("side", { enum: ["buyer", "staff"] }).notNull(),
    actor: text("actor").notNull(),
    /** The message that is meant; null for the person. */
    seq: integer("seq"),
    author: text("author").notNull(),
    words: text("words").notNull(),
    /** The picture that is meant, while it is not forgotten: a key as `thread_cards` has it. */
    mediaKey: text("media_key"),
    reason: text("reason").notNull(),
    at: moment("at").notNull(),
    closedAt: moment("closed_at"),
    closedBy: text("closed_by"),
    closedNote: text("closed_note").notNull().default(""),
  },
  (t) => [
    index("reports_open")
      .on(t.at, t.id)
      .where(sql`closed_at is null`),
    index("reports_of_thread").on(t.storeId, t.threadId),
    check("reports_side", sql`side in ('buyer', 'staff')`),
    check(
      "reports_bounded",
      sql`char_length(words) <= 4000 and char_length(reason) <= 1000 and char_length(closed_note) <= 1000`,
    ),
    // The platform signs for it: it never leads into another thread, or another store.
    check(
      "reports_own_picture",
      sql`media_key like 'private/' || store_id || '/messages/' || thread_id || '/%'`,
    ),
    ownStoreOnly(),
    /** Whoever reports hands it to the platform. */
    pgPolicy("platform_reads", { for: "select", to: platformRole, using: sql`true` }),
    pgPolicy("platform_closes", { for: "update", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);
