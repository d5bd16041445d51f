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
    tagline: text("tagline").notNull().default(""),
    about: text("about").notNull().default(""),
    town: text("town").notNull().default(""),
    contactEmail: text("contact_email").notNull(),
    contactPhone: text("contact_phone").notNull().default(""),
    deliveryPromise: text("delivery_promise").notNull().default(""),
    returnsPolicy: text("returns_policy").notNull().default(""),
    /** Flat delivery fee in minor units of the store's currency. */
    deliveryFee: bigint("delivery_fee", { mode: "number" }).notNull().default(0),
    /** Orders of at least this subtotal are delivered free; null means never. */
    freeDeliveryOver: bigint("free_delivery_over", { mode: "number" }),
    theme: jsonb("theme").$type<StoreTheme>().notNull(),
    logoKey: text("logo_key"),
    heroKey: text("hero_key"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  () => [
    check("stores_slug_form", sql`slug ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$'`),
    check("stores_currency_form", sql`currency ~ '^[A-Z]{3}$'`),
    check("stores_delivery_fee_positive", sql`delivery_fee >= 0`),
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

/** How a store is paid. Gateway secrets are sealed (AES-GCM, store id as associated data) and never shown again. */
export const paymentMethods = pgTable(
  "payment_methods",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: ["paystack", "pay_on_delivery"] }).notNull(),
    enabled: boolean("enabled").notNull().default(true),
    sealedSecret: text("sealed_secret"),
    /** Last four characters of the secret, to recognise it by. */
    hint: text("hint"),
    mode: text("mode", { enum: ["test", "live"] }),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.provider] }),
    check("paystack_has_secret", sql`provider <> 'paystack' or sealed_secret is not null`),
    ownStoreOnly(),
    pgPolicy("platform_opens", { for: "insert", to: platformRole, withCheck: sql`true` }),
    pgPolicy("platform_knows_live", {
      for: "select",
      to: platformRole,
      using: sql`mode = 'live' and enabled`,
    }),
  ],
);
