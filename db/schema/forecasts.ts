import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "./catalogue.ts";
import { stores } from "./stores.ts";
import { insightsRead, moment, ownStoreOnly } from "./tenant.ts";

/** How a store orders its goods, and from when on it wants to be warned. Without a row all is as the defaults say. */
export const stockTerms = pgTable(
  "stock_terms",
  {
    storeId: uuid("store_id")
      .primaryKey()
      .references(() => stores.id, { onDelete: "cascade" }),
    /** From an order until its goods are on sale, and from one order until the next can be placed. */
    leadDays: integer("lead_days").notNull(),
    reviewDays: integer("review_days").notNull(),
    /** How often of a hundred times stock is to last until the next delivery. */
    service: integer("service").notNull(),
    /** Warned is of what will probably last no longer than this; null: of nothing. */
    warnDays: integer("warn_days"),
    /** More than sells in so long is too much; what nobody bought for so long does not sell. */
    overDays: integer("over_days").notNull(),
    quietDays: integer("quiet_days").notNull(),
  },
  () => [
    check("stock_terms_days", sql`lead_days between 0 and 180 and review_days between 1 and 90`),
    check("stock_terms_limits", sql`over_days between 14 and 730 and quiet_days between 14 and 730`),
    check("stock_terms_warn", sql`warn_days between 1 and 60`),
    check("stock_terms_service", sql`service in (80, 90, 95, 98)`),
    ownStoreOnly(),
  ],
);

/** Each day after which a store's demand was forecast, with what its variants taught together; tried again as long as it fails. */
export const forecastRuns = pgTable(
  "forecast_runs",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    /** The last day that was known. */
    day: date("day", { mode: "string" }).notNull(),
    tries: integer("tries").notNull().default(1),
    beganAt: moment("began_at").notNull(),
    /** Null while it goes on, and of one that was cut off. */
    endedAt: moment("ended_at"),
    variants: integer("variants").notNull().default(0),
    problem: text("problem").notNull().default(""),
    /** Weekdays, season, and how forecasts are to be corrected. */
    known: jsonb("known").$type<Record<string, unknown>>(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.day] }), ownStoreOnly()],
);

/**
 * What will be asked for of each variant, as it was seen after the day of a run. Numbers of the demand, and none of the stock:
 * how long things last follows what is there when somebody looks.
 */
export const variantForecasts = pgTable(
  "variant_forecasts",
  {
    storeId: uuid("store_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    /** Whether its own record is long enough to be believed. */
    enough: boolean("enough").notNull(),
    /** Units a day on sale. */
    perDay: doublePrecision("per_day").notNull(),
    /** With this many or fewer, on the shelf and coming in time, ordering is due. */
    orderAt: integer("order_at").notNull(),
    /** This many will probably be gone in two weeks. */
    soonAt: integer("soon_at").notNull(),
    /** More than this is more than sells within the store's limit. */
    overAt: integer("over_at").notNull(),
    /** Days on sale without a sale; null when it never was. */
    quietDays: integer("quiet_days"),
    /** The rest of the forecast: see `domain/forecast/demand.ts`. */
    demand: jsonb("demand").$type<Record<string, unknown>>().notNull(),
    /** Since when it is short, and whoever wants to know has been told. */
    warnedAt: moment("warned_at"),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.variantId] }),
    foreignKey({
      columns: [t.storeId, t.variantId],
      foreignColumns: [variants.storeId, variants.id],
    }).onDelete("cascade"),
    index("variant_forecasts_quiet").on(t.storeId, t.quietDays),
    ownStoreOnly(),
    insightsRead(),
  ],
);
