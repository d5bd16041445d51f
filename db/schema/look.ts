import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

const ofStore = () =>
  uuid("store_id")
    .notNull()
    .references(() => stores.id, { onDelete: "cascade" });

/** What is being worked on, one a store. `rev` counts its changes, so that two people do not write over each other unseen. */
export const lookDrafts = pgTable(
  "look_drafts",
  {
    storeId: ofStore().primaryKey(),
    document: jsonb("document").notNull(),
    rev: integer("rev").notNull().default(1),
    changedBy: text("changed_by").notNull(),
    changedByName: text("changed_by_name").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  () => [ownStoreOnly()],
);

/** Every look that was published, the newest last; what shoppers see is in `stores`. */
export const lookVersions = pgTable(
  "look_versions",
  {
    storeId: ofStore(),
    version: integer("version").notNull(),
    document: jsonb("document").notNull(),
    publishedBy: text("published_by").notNull(),
    publishedByName: text("published_by_name").notNull(),
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.version] }), ownStoreOnly()],
);

/** The links of the header and the footer, where the seller has arranged them; else they are the collections. */
export const storeMenus = pgTable(
  "store_menus",
  {
    storeId: ofStore(),
    place: text("place", { enum: ["header", "footer"] }).notNull(),
    items: jsonb("items").notNull(),
    rev: integer("rev").notNull().default(1),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.place] }), ownStoreOnly()],
);

export const storePages = pgTable(
  "store_pages",
  {
    id: id(),
    storeId: ofStore(),
    handle: text("handle").notNull(),
    title: text("title").notNull(),
    /** Sanitised before it is written, so that pages may show it as it is. */
    bodyHtml: text("body_html").notNull().default(""),
    seoTitle: text("seo_title").notNull().default(""),
    seoDescription: text("seo_description").notNull().default(""),
    published: boolean("published").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    unique("store_pages_handle").on(t.storeId, t.handle),
    unique("store_pages_in_store").on(t.storeId, t.id),
    check("store_pages_handle_form", sql`handle ~ '^[^/?#[:space:]]{1,255}$'`),
    ownStoreOnly(),
  ],
);

/** Policies in the seller's own words; where there is no row, shoppers are told what the settings say. */
export const storePolicies = pgTable(
  "store_policies",
  {
    storeId: ofStore(),
    kind: text("kind", { enum: ["shipping", "returns", "privacy", "terms", "contact"] }).notNull(),
    bodyHtml: text("body_html").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.kind] }), ownStoreOnly()],
);

/** Who asked for the store's letter. Nobody is written to before they confirmed it from their own mailbox. */
export const newsletterSubscribers = pgTable(
  "newsletter_subscribers",
  {
    id: id(),
    storeId: ofStore(),
    /** Lower case. */
    email: text("email").notNull(),
    state: text("state", { enum: ["waiting", "confirmed", "left"] }).notNull(),
    /** The sentence they agreed to. */
    consent: text("consent").notNull(),
    askedAt: moment("asked_at").notNull(),
    confirmedAt: moment("confirmed_at"),
    leftAt: moment("left_at"),
  },
  (t) => [
    unique("newsletter_subscribers_email").on(t.storeId, t.email),
    unique("newsletter_subscribers_in_store").on(t.storeId, t.id),
    check("newsletter_confirmed_when", sql`state <> 'confirmed' or confirmed_at is not null`),
    ownStoreOnly(),
  ],
);
