import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { currentStore, id, moment, ownStoreOnly, platformRole, storeRole } from "./tenant.ts";

/** CSS variables of a storefront; `accent` and `ground` are #rrggbb. */
export type StoreTheme = {
  accent: string;
  ground: string;
  ink: string;
  font: "sans" | "serif";
  radius: "none" | "soft" | "round";
  preset?: "house" | "editorial" | "market" | "luxury" | "craft";
  pop?: string;
  shadow?: "none" | "soft" | "hard";
  density?: "airy" | "regular" | "snug";
  scale?: "calm" | "regular" | "loud";
};

export const stores = pgTable(
  "stores",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    /** `draft` is not published yet; `suspended` was closed by the platform. */
    status: text("status", { enum: ["draft", "open", "suspended"] })
      .notNull()
      .default("open"),
    country: text("country").notNull(),
    currency: text("currency").notNull(),
    timeZone: text("time_zone").notNull(),
    locale: text("locale").notNull().default("en"),
    /** All languages the shop can be read in, its main one first; empty when that is the only one. */
    languages: text("languages").array().notNull().default([]),
    tagline: text("tagline").notNull().default(""),
    about: text("about").notNull().default(""),
    town: text("town").notNull().default(""),
    contactEmail: text("contact_email").notNull(),
    contactPhone: text("contact_phone").notNull().default(""),
    deliveryPromise: text("delivery_promise").notNull().default(""),
    returnsPolicy: text("returns_policy").notNull().default(""),
    /** For so many days after an order was sent its buyer can ask online to return something; 0 for never. */
    returnDays: integer("return_days").notNull().default(14),
    /**
     * Delivery in one line, minor units: what it costs, or at least costs, to the store's own country. Kept together with the
     * zones; a store without any delivers everywhere for this.
     */
    deliveryFee: bigint("delivery_fee", { mode: "number" }).notNull().default(0),
    /** Orders of at least this subtotal are delivered free; null means never. */
    freeDeliveryOver: bigint("free_delivery_over", { mode: "number" }),
    /** Whether it can cost more than `deliveryFee`, so that only the checkout knows. */
    deliveryVaries: boolean("delivery_varies").notNull().default(false),
    theme: jsonb("theme").$type<StoreTheme>().notNull(),
    /** The parts of the front page in their order; null until somebody arranges them. */
    sections: jsonb("sections"),
    /** Whether buyers are offered to be reminded of a cart they leave. */
    cartReminders: boolean("cart_reminders").notNull().default(true),
    logoKey: text("logo_key"),
    heroKey: text("hero_key"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  () => [
    check("stores_slug_form", sql`slug ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$'`),
    check("stores_currency_form", sql`currency ~ '^[A-Z]{3}$'`),
    check("stores_languages_known", sql`languages <@ array['en', 'fr', 'pt', 'ar', 'sw']`),
    check("stores_delivery_fee_positive", sql`delivery_fee >= 0`),
    check("stores_return_days", sql`return_days between 0 and 365`),
    pgPolicy("own_store_read", { for: "select", to: storeRole, using: sql`id = ${currentStore}` }),
    pgPolicy("own_store_change", {
      for: "update",
      to: storeRole,
      using: sql`id = ${currentStore}`,
      withCheck: sql`id = ${currentStore}`,
    }),
    pgPolicy("platform_all", { for: "all", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/**
 * Counts up with every change that a shopper could see: what was rendered under an older number is not shown any more. Triggers
 * count (migration 0010), in the transaction of the change. A row of its own, locked last, so that changes wait for no one.
 */
export const storeVersions = pgTable(
  "store_versions",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    version: bigint("version", { mode: "number" }).notNull(),
  },
  () => [
    ownStoreOnly(),
    pgPolicy("platform_all", { for: "all", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** The next order number of a store. A row of its own, so that counting never locks the store's settings. */
export const orderCounters = pgTable(
  "order_counters",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    next: integer("next").notNull().default(1001),
  },
  () => [
    ownStoreOnly(),
    pgPolicy("platform_opens", { for: "insert", to: platformRole, withCheck: sql`true` }),
  ],
);

/** Every way to be paid. The first ones are gateways with keys. */
export const PROVIDER_WORDS = ["paystack", "flutterwave", "bank_transfer", "pay_on_delivery"] as const;

/** Where buyers transfer to, as they are told it. */
export type BankAccount = { bank: string; accountName: string; accountNumber: string };

/** How a store is paid. Gateway secrets are sealed (AES-GCM, store id as associated data) and never shown again. */
export const paymentMethods = pgTable(
  "payment_methods",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: PROVIDER_WORDS }).notNull(),
    enabled: boolean("enabled").notNull().default(true),
    /** Where it stands among the ways that buyers are offered. */
    position: integer("position").notNull().default(0),
    /** The seller's own words to who pays this way. */
    instructions: text("instructions").notNull().default(""),
    /** For how many days an order waits that is paid this way; null where minutes are enough. */
    holdDays: integer("hold_days"),
    bank: jsonb("bank").$type<BankAccount>(),
    sealedSecret: text("sealed_secret"),
    /** What the gateway signs its events with, where that is another secret; sealed. */
    sealedWebhookSecret: text("sealed_webhook_secret"),
    /** Last four characters of the secret, to recognise it by. */
    hint: text("hint"),
    mode: text("mode", { enum: ["test", "live"] }),
    /** Counts the store's keys with this gateway; a payment remembers with which one it was started. */
    generation: integer("generation").notNull().default(1),
    /** Since when the gateway takes this key no more. */
    refusedAt: moment("refused_at"),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.provider] }),
    check(
      "gateway_has_secret",
      sql`provider not in ('paystack', 'flutterwave') or sealed_secret is not null`,
    ),
    check("bank_transfer_has_account", sql`provider <> 'bank_transfer' or not enabled or bank is not null`),
    check("payment_methods_hold", sql`hold_days between 1 and 30`),
    ownStoreOnly(),
    pgPolicy("platform_opens", { for: "insert", to: platformRole, withCheck: sql`true` }),
    pgPolicy("platform_knows_live", {
      for: "select",
      to: platformRole,
      using: sql`mode = 'live' and enabled`,
    }),
    pgPolicy("platform_sweeps", {
      for: "select",
      to: platformRole,
      using: sql`provider in ('paystack', 'flutterwave')`,
    }),
  ],
);

/**
 * Keys that were replaced. For some days they still prove what a gateway sends and ask about payments that were started with
 * them; then their secrets are wiped, and the rows tell which key it was.
 */
export const paymentKeys = pgTable(
  "payment_keys",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: ["paystack", "flutterwave"] }).notNull(),
    generation: integer("generation").notNull(),
    sealedSecret: text("sealed_secret"),
    sealedWebhookSecret: text("sealed_webhook_secret"),
    hint: text("hint").notNull(),
    mode: text("mode", { enum: ["test", "live"] }).notNull(),
    replacedAt: moment("replaced_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.provider, t.generation] }),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`true` }),
  ],
);
