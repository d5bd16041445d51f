import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers } from "./buyers.ts";
import { orders } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/**
 * What a buyer and a store say to each other: a thread per order, whose id is the order's, and one per buyer before they buy, whose
 * id is the buyer's: so the primary key finds either. Its messages are in its room first and here second, so this may lag by moments, or for as long as Postgres was away.
 */
export const threads = pgTable(
  "threads",
  {
    id: uuid("id").notNull(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    orderId: uuid("order_id"),
    buyerId: uuid("buyer_id"),
    /** The newest message: its place in the thread, when, by whom, and how it begins. */
    lastSeq: integer("last_seq").notNull(),
    lastAt: moment("last_at").notNull(),
    lastBy: text("last_by", { enum: ["buyer", "staff", "admin", "system"] }).notNull(),
    lastText: text("last_text").notNull(),
    /** Up to which message each side has read. The people of a store read together. */
    buyerRead: integer("buyer_read").notNull().default(0),
    staffRead: integer("staff_read").notNull().default(0),
    /** Of the messages of the other side, how many each has not read; counted when messages and readings are kept. */
    buyerUnread: integer("buyer_unread").notNull().default(0),
    staffUnread: integer("staff_unread").notNull().default(0),
    /** Since when the buyer waits for a first answer, or an answer; null when the last word was the store's. */
    waitingSince: moment("waiting_since"),
    /** When the buyer first wrote, and when a person of the store first answered that. */
    firstAskedAt: moment("first_asked_at"),
    firstAnsweredAt: moment("first_answered_at"),
    /** What a person last said, as against steps of the order: triggers note it. An inbox shows only where somebody spoke. */
    saidSeq: integer("said_seq").notNull().default(0),
    saidAt: moment("said_at"),
    /** When a letter about what was not read is to be thought of; null while there is nothing to tell. */
    tellDueAt: moment("tell_due_at"),
    /** Up to which message each side was told by letter. */
    buyerTold: integer("buyer_told").notNull().default(0),
    staffTold: integer("staff_told").notNull().default(0),
    /** The first message each side was to be told of and no letter went out with; null, or read by now, where there is none. */
    buyerPassed: integer("buyer_passed"),
    staffPassed: integer("staff_passed"),
    /** Who of the staff sees to it. */
    assignedTo: text("assigned_to"),
    /** Worked off; the buyer's next word opens it again. */
    doneAt: moment("done_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    index("threads_answered").on(t.firstAnsweredAt),
    index("threads_said")
      .on(t.storeId, t.saidAt, t.id)
      .where(sql`said_at is not null`),
    index("threads_open")
      .on(t.storeId, t.saidAt, t.id)
      .where(sql`said_at is not null and done_at is null`),
    index("threads_unread")
      .on(t.storeId, t.id)
      .where(sql`staff_unread > 0 and said_at is not null and done_at is null`),
    index("threads_waiting")
      .on(t.storeId, t.id)
      .where(sql`waiting_since is not null and done_at is null`),
    index("threads_asked").on(t.storeId, t.firstAskedAt),
    check(
      "threads_of_one",
      sql`(order_id is null) <> (buyer_id is null) and id = coalesce(order_id, buyer_id)`,
    ),
    check("threads_last_by", sql`last_by in ('buyer', 'staff', 'admin', 'system')`),
    check("threads_counts", sql`buyer_unread >= 0 and staff_unread >= 0`),
    // By time before store, as `stock_requests_due`.
    index("threads_to_tell")
      .on(t.tellDueAt, t.storeId)
      .where(sql`tell_due_at is not null`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`tell_due_at is not null` }),
  ],
);

/** What a message holds; `step` is a change of the order, which nobody wrote, `card` stands in `thread_cards` under its id. */
export type MessageBody =
  | { kind: "text"; text: string }
  | { kind: "card"; of: "picture" | "product" | "offer"; id: string; text: string }
  | { kind: "step"; type: string; data: object };

export const threadMessages = pgTable(
  "thread_messages",
  {
    storeId: uuid("store_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    /** Its place in the thread, given by the room: 1, 2, 3, … */
    seq: integer("seq").notNull(),
    /** The name its sender gave it, so that one sent twice is kept once. */
    clientId: text("client_id").notNull(),
    by: text("by", { enum: ["buyer", "staff", "admin", "system"] }).notNull(),
    /** Who of them: a buyer's id, a seller's; empty for a guest and for nobody. */
    authorId: text("author_id").notNull().default(""),
    /** As the thread shows it. */
    author: text("author").notNull().default(""),
    body: jsonb("body").$type<MessageBody>().notNull(),
    sentAt: moment("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.threadId, t.seq] }),
    unique("thread_messages_once").on(t.storeId, t.threadId, t.by, t.authorId, t.clientId),
    foreignKey({ columns: [t.storeId, t.threadId], foreignColumns: [threads.storeId, threads.id] }).onDelete(
      "cascade",
    ),
    check("thread_messages_by", sql`by in ('buyer', 'staff', 'admin', 'system')`),
    check("thread_messages_seq", sql`seq > 0`),
    ownStoreOnly(),
  ],
);

/** Answers that a store's people give often: theirs together. */
export const savedReplies = pgTable(
  "saved_replies",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    text: text("text").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("saved_replies_title").on(t.storeId, t.title),
    check(
      "saved_replies_bounded",
      sql`char_length(title) between 1 and 60 and char_length(text) between 1 and 4000`,
    ),
    ownStoreOnly(),
  ],
);
