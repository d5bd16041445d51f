import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "./tenant.ts";

/** What a person proves by answering: entry, a new password, a new e-mail address, a passkey. */
export const CHALLENGE_PURPOSES = ["enter", "reset", "email", "passkey"] as const;

/** A person, in the shape better-auth reads (`user`); `id` is a column of the table that uses this. */
export const personColumns = () => ({
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/**
 * A session, in the shape better-auth reads (`session`). Of a browser, or of a machine: then `refresh_step` counts its
 * refresh tokens, of which only the newest is good.
 */
export const sessionColumns = () => ({
  token: text("token").notNull(),
  expiresAt: moment("expires_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  /** Where the address seemed to be, e.g. "Lagos, NG"; empty when nothing is known. */
  place: text("place").notNull().default(""),
  refreshStep: integer("refresh_step"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/** How a person signs in, in the shape of better-auth's `account`: here a password's hash under `credential`. */
export const accountColumns = () => ({
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  password: text("password"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/**
 * A question that only whoever reads a mailbox, or holds a device, can answer. What is kept is a keyed hash of the answer.
 * Its id is random and known to one browser alone, so nobody can use up another's tries.
 */
export const challengeColumns = () => ({
  id: uuid("id").primaryKey(),
  purpose: text("purpose", { enum: CHALLENGE_PURPOSES }).notNull(),
  email: text("email").notNull().default(""),
  answer: text("answer").notNull(),
  attempts: integer("attempts").notNull().default(0),
  data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/**
 * The tables of a realm that lives on the platform host. Reached by the platform role only; nothing here belongs to a store.
 */
export function realmTables<R extends "seller" | "admin">(realm: R) {
  const users = pgTable(`${realm}_users`, { id: text("id").primaryKey(), ...personColumns() }, (t) => [
    unique(`${realm}_users_email_unique`).on(t.email),
  ]);
  const userId = () =>
    text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" });

  const sessions = pgTable(
    `${realm}_sessions`,
    { id: text("id").primaryKey(), userId: userId(), ...sessionColumns() },
    (t) => [
      unique(`${realm}_sessions_token_unique`).on(t.token),
      index(`${realm}_sessions_by_user`).on(t.userId),
    ],
  );
  const accounts = pgTable(
    `${realm}_accounts`,
    { id: text("id").primaryKey(), userId: userId(), ...accountColumns() },
    (t) => [unique(`${realm}_accounts_provider`).on(t.userId, t.providerId)],
  );
  const challenges = pgTable(
    `${realm}_challenges`,
    { ...challengeColumns(), userId: text("user_id").references(() => users.id, { onDelete: "cascade" }) },
    (t) => [index(`${realm}_challenges_over`).on(t.expiresAt)],
  );
  /** A secret shared with an authenticator app (RFC 6238), sealed. `last_step` is the time step of the last code taken: none is taken twice. */
  const secondFactors = pgTable(`${realm}_second_factors`, {
    userId: userId().primaryKey(),
    sealedSecret: text("sealed_secret").notNull(),
    confirmedAt: moment("confirmed_at"),
    lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
  });
  /** Keyed hashes of the codes for the day the phone is gone; each is good once. */
  const recoveryCodes = pgTable(
    `${realm}_recovery_codes`,
    { userId: userId(), answer: text("answer").notNull(), usedAt: moment("used_at") },
    (t) => [primaryKey({ columns: [t.userId, t.answer] })],
  );
  const passkeys = pgTable(
    `${realm}_passkeys`,
    {
      id: uuid("id").primaryKey(),
      userId: userId(),
      /** base64url, as the browser names it. */
      credentialId: text("credential_id").notNull(),
      /** COSE key in base64url. */
      publicKey: text("public_key").notNull(),
      counter: bigint("counter", { mode: "number" }).notNull().default(0),
      transports: text("transports")
        .array()
        .notNull()
        .default(sql`'{}'`),
      name: text("name").notNull(),
      createdAt: moment("created_at").notNull().defaultNow(),
      lastUsedAt: moment("last_used_at"),
    },
    (t) => [
      unique(`${realm}_passkeys_credential`).on(t.credentialId),
      index(`${realm}_passkeys_by_user`).on(t.userId),
    ],
  );
  return { users, sessions, accounts, challenges, secondFactors, recoveryCodes, passkeys };
}
