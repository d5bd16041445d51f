import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { insightsRole, moment, ownStoreOnly, platformRole, storeRole, currentStore } from "./tenant.ts";

const ofStore = () =>
  uuid("store_id")
    .notNull()
    .references(() => stores.id, { onDelete: "cascade" });
/** A day by the store's own clock. */
const day = () => date("day", { mode: "string" }).notNull();
const count = (name: string) => integer(name).notNull().default(0);
/** Minor units. */
const money = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/** Read by a store's people, and by what looks for insights; written by the functions that count alone. */
const readInStore = () =>
  pgPolicy("own_store_only", { for: "select", to: storeRole, using: sql`store_id = ${currentStore}` });
const readForInsights = () =>
  pgPolicy("own_store_insights", { for: "select", to: insightsRole, using: sql`store_id = ${currentStore}` });

/**
 * What a store sold on a day: of orders that were placed then and are sales (decision 0035), as they are now; and what went back that
 * day, whenever it was sold. Minor units.
 */
export const dailySales = pgTable(
  "daily_sales",
  {
    storeId: ofStore(),
    day: day(),
    orders: count("orders"),
    units: count("units"),
    /** Goods at their price, before anything was taken off; without what came back before it was paid. */
    gross: money("gross"),
    /** Taken off goods and delivery, without what an exchange is paid with. */
    discounts: money("discounts"),
    /** What goods that came back paid of those that went out in their place. */
    exchanged: money("exchanged"),
    /** Before anything was taken off it. */
    delivery: money("delivery"),
    /** All tax, and the part of it that came on top of prices. */
    tax: money("tax"),
    taxOnTop: money("tax_on_top"),
    /** What the orders came to: gross − discounts − exchanged + delivery + tax on top. */
    total: money("total"),
    /** Money and gift cards that went back this day, and for how many orders. */
    refunded: money("refunded"),
    refunds: count("refunds"),
    /** Different buyers, by address; those whose first sale in this store it was. */
    buyers: count("buyers"),
    newBuyers: count("new_buyers"),
    /** Orders placed this day that came to nothing. */
    cancelled: count("cancelled"),
    /** Conversations in which a buyer first wrote this day, those that had an answer, and how long half of these waited, in seconds. */
    asked: count("asked"),
    answered: count("answered"),
    answerSeconds: integer("answer_seconds"),
    countedAt: moment("counted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.day] }), readInStore(), readForInsights()],
);

/** The same of each variant. Lines without one, such as what a seller wrote into an order by hand, are together under the id of nothing. */
export const dailyVariants = pgTable(
  "daily_variants",
  {
    storeId: ofStore(),
    day: day(),
    variantId: uuid("variant_id").notNull(),
    productId: uuid("product_id"),
    units: count("units"),
    /** At its price, and after what was taken off it. */
    gross: money("gross"),
    taken: money("taken"),
    /** Pieces that money went back for this day, and how much. */
    unitsBack: count("units_back"),
    back: money("back"),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day, t.variantId] }),
    index("daily_variants_of_variant").on(t.storeId, t.variantId, t.day),
    readInStore(),
    readForInsights(),
  ],
);

/** Payments that were begun on a day, by how they went. */
export const dailyPayments = pgTable(
  "daily_payments",
  {
    storeId: ofStore(),
    day: day(),
    provider: text("provider").notNull(),
    outcome: text("outcome", { enum: ["paid", "failed", "pending"] }).notNull(),
    /** Why it failed, as its gateway says it; empty else. */
    reason: text("reason").notNull(),
    payments: count("payments"),
    amount: money("amount"),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day, t.provider, t.outcome, t.reason] }),
    readInStore(),
    readForInsights(),
  ],
);

/** How much lay there at the end of a day; counted once, soon after it. */
export const dailyStock = pgTable(
  "daily_stock",
  {
    storeId: ofStore(),
    day: day(),
    units: bigint("units", { mode: "number" }).notNull(),
    /** At today's prices, minor units. */
    value: bigint("value", { mode: "number" }).notNull(),
    variants: integer("variants").notNull(),
    /** Of these, sold out. */
    out: integer("out").notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.day] }), readInStore(), readForInsights()],
);

/** Days that are to be counted, or counted again. A store whose counting failed is tried later, and holds up no other. */
export const daysDue = pgTable(
  "days_due",
  {
    storeId: ofStore(),
    day: day(),
    tries: integer("tries").notNull().default(0),
    nextTryAt: moment("next_try_at").notNull().defaultNow(),
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.day] }),
    index("days_due_next").on(t.nextTryAt, t.storeId),
    ownStoreOnly(),
  ],
);

/** Up to which day a store's days are noted as over. */
export const storeDays = pgTable(
  "store_days",
  { storeId: ofStore().primaryKey(), until: date("until", { mode: "string" }).notNull() },
  () => [readInStore()],
);

/** Each time that numbers were counted, for all stores together. */
export const countingRuns = pgTable(
  "counting_runs",
  {
    id: uuid("id").primaryKey(),
    beganAt: moment("began_at").notNull(),
    endedAt: moment("ended_at"),
    stores: integer("stores").notNull().default(0),
    days: integer("days").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    index("counting_runs_newest").on(t.beganAt),
    check("counting_runs_counts", sql`stores >= 0 and days >= 0 and failed >= 0`),
    pgPolicy("platform_only", { for: "all", to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** How far each consumer of events has come: everything of transactions before `until_tx` is done. */
export const eventConsumers = pgTable(
  "event_consumers",
  {
    name: text("name").primaryKey(),
    untilTx: text("until_tx").notNull(),
    at: moment("at").notNull(),
  },
  () => [pgPolicy("platform_only", { for: "select", to: platformRole, using: sql`true` })],
);
