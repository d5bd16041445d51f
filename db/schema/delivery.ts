import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { PostalAddress } from "./buyers.ts";
import { stores } from "./stores.ts";
import { id, ownStoreOnly } from "./tenant.ts";

const storeId = () =>
  uuid("store_id")
    .notNull()
    .references(() => stores.id, { onDelete: "cascade" });

/** What every way to get an order has: its name, how many days it takes, whether it is offered, and its place among the others. */
const wayColumns = () => ({
  id: id(),
  storeId: storeId(),
  name: text("name").notNull(),
  /** Days from the order until it is there; both null where nothing is promised. */
  daysFrom: integer("days_from"),
  daysTo: integer("days_to"),
  active: boolean("active").notNull().default(true),
  position: integer("position").notNull(),
});

const DAYS = sql`(days_from is null) = (days_to is null) and days_from between 0 and days_to and days_to <= 365`;

/** A step of a rate: up to and with `upTo` (grams, or minor units; null is however much) it costs `price`. */
export type RateBand = { upTo: number | null; price: number };

/** Where a store sends things for the same prices. */
export const shippingZones = pgTable(
  "shipping_zones",
  {
    id: id(),
    storeId: storeId(),
    name: text("name").notNull(),
    /** "NG" is a whole country, "NG-LA" one region of it (ISO 3166-2), "*" every country that no other zone names. */
    places: text("places").array().notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("shipping_zones_in_store").on(t.storeId, t.id),
    check("shipping_zones_somewhere", sql`cardinality(places) > 0`),
    ownStoreOnly(),
  ],
);

/** A price for sending something to a zone. Amounts are minor units of the store's currency. */
export const shippingRates = pgTable(
  "shipping_rates",
  {
    ...wayColumns(),
    zoneId: uuid("zone_id").notNull(),
    /** What it costs by: always `price`; or by the band that the weight, or the value of the goods, falls in. */
    by: text("by", { enum: ["flat", "weight", "total"] }).notNull(),
    price: bigint("price", { mode: "number" }).notNull(),
    bands: jsonb("bands").$type<RateBand[]>().notNull().default([]),
    /** Goods of at least this value are sent free; null means never. */
    freeOver: bigint("free_over", { mode: "number" }),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.zoneId],
      foreignColumns: [shippingZones.storeId, shippingZones.id],
    }).onDelete("cascade"),
    index("shipping_rates_of_zone").on(t.storeId, t.zoneId, t.position),
    check("shipping_rates_price_positive", sql`price >= 0 and free_over >= 0`),
    check("shipping_rates_days", DAYS),
    ownStoreOnly(),
  ],
);

/** A named part of town where the seller's own rider goes. */
export const deliveryAreas = pgTable(
  "delivery_areas",
  {
    ...wayColumns(),
    /** The country ("NG") or region ("NG-LA") it lies in: buyers elsewhere are not asked. */
    place: text("place").notNull(),
    price: bigint("price", { mode: "number" }).notNull(),
    freeOver: bigint("free_over", { mode: "number" }),
    /** What buyers read beside it, e.g. which streets belong to it. */
    note: text("note").notNull().default(""),
  },
  (t) => [
    index("delivery_areas_of_store").on(t.storeId, t.position),
    check("delivery_areas_price_positive", sql`price >= 0 and free_over >= 0`),
    check("delivery_areas_days", DAYS),
    ownStoreOnly(),
  ],
);

/** Where buyers can fetch their orders themselves. */
export const pickupPoints = pgTable(
  "pickup_points",
  {
    ...wayColumns(),
    address: jsonb("address").$type<PostalAddress>().notNull(),
    hours: text("hours").notNull().default(""),
  },
  (t) => [
    index("pickup_points_of_store").on(t.storeId, t.position),
    check("pickup_points_days", DAYS),
    ownStoreOnly(),
  ],
);

/** A tax that a store collects on what goes to a country, or to one region of it. */
export const taxRules = pgTable(
  "tax_rules",
  {
    id: id(),
    storeId: storeId(),
    name: text("name").notNull(),
    /** "NG" or "NG-LA"; where a region has rules of its own, those of its country don't apply. */
    place: text("place").notNull(),
    /** Basis points: 750 is 7.5 %. */
    rate: integer("rate").notNull(),
    /** Whether prices have it in them already; otherwise it comes on top. */
    included: boolean("included").notNull(),
    onDelivery: boolean("on_delivery").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    index("tax_rules_of_store").on(t.storeId, t.position),
    check("tax_rules_rate", sql`rate between 0 and 10000`),
    ownStoreOnly(),
  ],
);
