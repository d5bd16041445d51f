import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { storeStaff } from "./staff.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

const storeId = () =>
  uuid("store_id")
    .notNull()
    .references(() => stores.id, { onDelete: "cascade" });

/**
 * What a store's people are told of: one row for all of them, made of one event, whose id it has. Whom it concerns is settled when it is
 * looked at, by their role and settings. What it is about is looked up, so that nothing of a buyer has to be forgotten here.
 */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").notNull(),
    storeId: storeId(),
    /** In the order in which they came to be seen, which is not that of the events. */
    seq: bigint("seq", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    type: text("type").notNull(),
    orderId: uuid("order_id"),
    threadId: uuid("thread_id"),
    productId: uuid("product_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index("notices_newest").on(t.storeId, t.seq),
    index("notices_of_product")
      .on(t.storeId, t.productId, t.at)
      .where(sql`product_id is not null`),
    index("notices_old").on(t.storeId, t.at),
    ownStoreOnly(),
  ],
);

/** How one of a store's people wants to hear of things, and up to where they have. Nobody needs a row: there are defaults. */
export const noticePeople = pgTable(
  "notice_people",
  {
    storeId: uuid("store_id").notNull(),
    userId: text("user_id").notNull(),
    /** What they chose other than the defaults: kind → way → on. */
    choices: jsonb("choices").$type<Record<string, Record<string, boolean>>>().notNull().default({}),
    /** Everything up to here was read. */
    readSeq: bigint("read_seq", { mode: "number" }).notNull().default(0),
    /** Minutes of the store's day between which letters and push wait; may lead over midnight. */
    quietFrom: smallint("quiet_from"),
    quietTo: smallint("quiet_to"),
    /** Whether a lock screen may show names and words. */
    pushWords: boolean("push_words").notNull().default(false),
    digest: boolean("digest").notNull().default(false),
    /** When the next morning letter is to be thought of; null while none is wanted. */
    digestDueAt: moment("digest_due_at"),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.userId] }),
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [storeStaff.storeId, storeStaff.userId],
    }).onDelete("cascade"),
    index("notice_people_digest")
      .on(t.digestDueAt, t.storeId)
      .where(sql`digest_due_at is not null`),
    check(
      "notice_people_quiet",
      sql`(quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439`,
    ),
    check("notice_people_digest", sql`digest = (digest_due_at is not null)`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`digest_due_at is not null` }),
  ],
);

/** What somebody has read of what is newer than their `read_seq`. */
export const noticeReads = pgTable(
  "notice_reads",
  {
    storeId: uuid("store_id").notNull(),
    userId: text("user_id").notNull(),
    noticeId: uuid("notice_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.userId, t.noticeId] }),
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [storeStaff.storeId, storeStaff.userId],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.noticeId],
      foreignColumns: [notices.storeId, notices.id],
    }).onDelete("cascade"),
    index("notice_reads_of_notice").on(t.storeId, t.noticeId),
    ownStoreOnly(),
  ],
);

/** What is still to reach somebody away from the dashboard. The row goes with the letter or the push. */
export const noticeDeliveries = pgTable(
  "notice_deliveries",
  {
    storeId: uuid("store_id").notNull(),
    noticeId: uuid("notice_id").notNull(),
    userId: text("user_id").notNull(),
    way: text("way", { enum: ["mail", "push"] }).notNull(),
    dueAt: moment("due_at").notNull(),
    /** Since when it is tried. */
    since: moment("since").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.userId, t.way, t.noticeId] }),
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [storeStaff.storeId, storeStaff.userId],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.noticeId],
      foreignColumns: [notices.storeId, notices.id],
    }).onDelete("cascade"),
    index("notice_deliveries_of_notice").on(t.storeId, t.noticeId),
    // By time before store, as `stock_requests_due`.
    index("notice_deliveries_due").on(t.dueAt, t.storeId),
    check("notice_deliveries_way", sql`way in ('mail', 'push')`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`true` }),
  ],
);

/** A browser that somebody wants push in, with what it takes to write to it (RFC 8291). */
export const pushDevices = pgTable(
  "push_devices",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    userId: text("user_id").notNull(),
    /** The sign-in it was wanted in: whoever signs out of a browser hears nothing more in it. */
    sessionId: text("session_id").notNull(),
    endpoint: text("endpoint").notNull(),
    /** The browser's public key and shared secret, in base64url. */
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    /** What it is called in a list, e.g. "Chrome on Android". */
    name: text("name").notNull().default(""),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    unique("push_devices_once").on(t.storeId, t.endpoint),
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [storeStaff.storeId, storeStaff.userId],
    }).onDelete("cascade"),
    index("push_devices_of_person").on(t.storeId, t.userId),
    check(
      "push_devices_bounded",
      sql`char_length(endpoint) <= 1000 and char_length(p256dh) = 87 and char_length(auth) = 22 and char_length(name) <= 60`,
    ),
    ownStoreOnly(),
  ],
);

/** Addresses of buyers that want no letters about messages from this store. */
export const messageLetterStops = pgTable(
  "message_letter_stops",
  {
    storeId: storeId(),
    email: text("email").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.email] }), ownStoreOnly()],
);
