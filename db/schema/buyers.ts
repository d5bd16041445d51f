import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accountColumns, challengeColumns, personColumns, sessionColumns } from "./identity.ts";
import { stores } from "./stores.ts";
import { currentStore, id, moment, ownStoreOnly } from "./tenant.ts";

/** Whose row it is is never said by the writer: it is the store that is set. So better-auth, which knows no stores, can write here. */
const storeId = () => uuid("store_id").notNull().default(currentStore);

/** People with an account in one store. The same e-mail address in two stores is two people. */
export const buyerUsers = pgTable(
  "buyer_users",
  {
    id: id(),
    storeId: storeId().references(() => stores.id, { onDelete: "cascade" }),
    ...personColumns(),
    phone: text("phone").notNull().default(""),
    /** Wants to be reminded of a cart they leave. */
    cartReminders: boolean("cart_reminders").notNull().default(false),
  },
  (t) => [
    unique("buyer_users_in_store").on(t.storeId, t.id),
    unique("buyer_users_email_unique").on(t.storeId, t.email),
    ownStoreOnly(),
  ],
);

export const buyerSessions = pgTable(
  "buyer_sessions",
  { id: id(), storeId: storeId(), userId: uuid("user_id").notNull(), ...sessionColumns() },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    unique("buyer_sessions_token_unique").on(t.storeId, t.token),
    index("buyer_sessions_by_user").on(t.storeId, t.userId),
    ownStoreOnly(),
  ],
);

export const buyerAccounts = pgTable(
  "buyer_accounts",
  { id: id(), storeId: storeId(), userId: uuid("user_id").notNull(), ...accountColumns() },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    unique("buyer_accounts_provider").on(t.storeId, t.userId, t.providerId),
    ownStoreOnly(),
  ],
);

export const buyerChallenges = pgTable(
  "buyer_challenges",
  { ...challengeColumns(), storeId: storeId(), userId: uuid("user_id") },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.userId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    index("buyer_challenges_over").on(t.storeId, t.expiresAt),
    ownStoreOnly(),
  ],
);

export type PostalAddress = {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
};

/** Where a buyer has things sent. */
export const buyerAddresses = pgTable(
  "buyer_addresses",
  {
    id: id(),
    storeId: storeId(),
    buyerId: uuid("buyer_id").notNull(),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    address: jsonb("address").$type<PostalAddress>().notNull(),
    /** The one a checkout begins with. */
    preferred: boolean("preferred").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    index("buyer_addresses_of_buyer").on(t.storeId, t.buyerId, t.createdAt),
    uniqueIndex("buyer_addresses_one_preferred")
      .on(t.storeId, t.buyerId)
      .where(sql`preferred`),
    ownStoreOnly(),
  ],
);
