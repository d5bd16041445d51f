import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sellerUsers } from "./sellers.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

const ROLES = ["owner", "manager", "staff", "viewer"] as const;
const storeId = () =>
  uuid("store_id")
    .notNull()
    .references(() => stores.id, { onDelete: "cascade" });

export const storeStaff = pgTable(
  "store_staff",
  {
    storeId: storeId(),
    userId: text("user_id")
      .notNull()
      .references(() => sellerUsers.id, { onDelete: "cascade" }),
    role: text("role", { enum: ROLES }).notNull(),
    /** Copies for the store's own list of staff: it can't see the platform's people. */
    name: text("name").notNull().default(""),
    email: text("email").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.userId] }),
    index("store_staff_by_user").on(t.userId),
    /** A store has one owner, however many transfers happen at once. */
    uniqueIndex("store_staff_one_owner")
      .on(t.storeId)
      .where(sql`role = 'owner'`),
    ownStoreOnly(),
    pgPolicy("platform_all", { for: "all", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** A letter that lets its reader join the staff, once. The link in it is made from the id and a key that is not here. */
export const staffInvitations = pgTable(
  "staff_invitations",
  {
    id: id(),
    storeId: storeId(),
    email: text("email").notNull(),
    role: text("role", { enum: ["manager", "staff", "viewer"] }).notNull(),
    invitedBy: text("invited_by").notNull(),
    invitedByName: text("invited_by_name").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    sentAt: moment("sent_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    unique("staff_invitations_in_store").on(t.storeId, t.id),
    uniqueIndex("staff_invitations_one_open")
      .on(t.storeId, t.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    ownStoreOnly(),
    pgPolicy("platform_shows", { for: "select", to: platformRole, using: sql`true` }),
    pgPolicy("platform_accepts", { for: "update", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** A machine's key to one store. Its secret is shown once; kept is a keyed hash. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    storeId: storeId(),
    name: text("name").notNull(),
    /** The first characters of the key, to know it by. */
    prefix: text("prefix").notNull(),
    answer: text("answer").notNull(),
    scopes: text("scopes").array().notNull(),
    createdBy: text("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at"),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    unique("api_keys_in_store").on(t.storeId, t.id),
    unique("api_keys_answer").on(t.storeId, t.answer),
    ownStoreOnly(),
  ],
);
