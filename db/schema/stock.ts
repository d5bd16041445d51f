import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "./catalogue.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** Where a store keeps its things: a shop, a store room, a stall. Orders are filled from the first that has them. */
export const stockLocations = pgTable(
  "stock_locations",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** Lines of an address, for people. */
    address: text("address").notNull().default(""),
    /** Orders take from the lowest first; new stock arrives there when nothing else is said. */
    position: integer("position").notNull().default(0),
    /** One that was closed keeps its history and holds nothing. */
    active: boolean("active").notNull().default(true),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("stock_locations_in_store").on(t.storeId, t.id),
    unique("stock_locations_name").on(t.storeId, t.name),
    check("stock_locations_has_name", sql`name <> ''`),
    ownStoreOnly(),
    pgPolicy("platform_opens", { for: "insert", to: platformRole, withCheck: sql`true` }),
  ],
);

/** How many of a variant are at a location. Below zero: sold there, still to come. */
export const stockLevels = pgTable(
  "stock_levels",
  {
    storeId: uuid("store_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    locationId: uuid("location_id").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.variantId, t.locationId] }),
    foreignKey({
      columns: [t.storeId, t.variantId],
      foreignColumns: [variants.storeId, variants.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storeId, t.locationId],
      foreignColumns: [stockLocations.storeId, stockLocations.id],
    }).onDelete("cascade"),
    index("stock_levels_at").on(t.storeId, t.locationId),
    ownStoreOnly(),
  ],
);

export const MOVEMENT_REASONS = [
  "opening",
  "sold",
  "given_back",
  "returned",
  "received",
  "damaged",
  "adjusted",
  "counted",
  "imported",
  "transferred",
  "removed",
] as const;

/**
 * The ledger: added to, never changed. For each variant its sum is the sum of the levels is `variants.stock`. A row outlives
 * its variant, so that no product that is deleted takes its history along.
 */
export const stockMovements = pgTable(
  "stock_movements",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id").notNull(),
    locationId: uuid("location_id").notNull(),
    delta: integer("delta").notNull(),
    reason: text("reason", { enum: MOVEMENT_REASONS }).notNull(),
    /** Who did it, as in `events`. */
    actor: text("actor").notNull(),
    orderId: uuid("order_id"),
    note: text("note").notNull().default(""),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.locationId],
      foreignColumns: [stockLocations.storeId, stockLocations.id],
    }).onDelete("cascade"),
    index("stock_movements_of_variant").on(t.storeId, t.variantId, t.id),
    index("stock_movements_of_order")
      .on(t.storeId, t.orderId, t.variantId)
      .where(sql`order_id is not null`),
    check("stock_movements_move", sql`delta <> 0`),
    ownStoreOnly(),
  ],
);

/** When a store's ledger was last added up, and for how many variants it differed from the stock. */
export const stockChecks = pgTable(
  "stock_checks",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    checkedAt: moment("checked_at").notNull(),
    differing: integer("differing").notNull(),
  },
  () => [ownStoreOnly(), pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`true` })],
);
