import { sql } from "drizzle-orm";
import { pgPolicy, pgRole, timestamp, uuid } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";

/** The role of every request inside a store: sees nothing until a store is set. */
export const storeRole = pgRole("opnmrt_store").existing();
/** The role of host lookup, sign-up, admin and cron: only what its own policies name. */
export const platformRole = pgRole("opnmrt_platform").existing();
/** The role of everything that feeds an AI feature: SELECT on aggregates only. */
export const insightsRole = pgRole("opnmrt_insights").existing();

/** After a commit the setting reads as an empty string, so without nullif a reused connection raises instead of finding nothing. */
export const currentStore = sql`nullif(current_setting('app.store_id', true), '')::uuid`;

/** The one policy every table with `store_id` carries. */
export const ownStoreOnly = () =>
  pgPolicy("own_store_only", {
    for: "all",
    to: storeRole,
    using: sql`store_id = ${currentStore}`,
    withCheck: sql`store_id = ${currentStore}`,
  });

/** What may feed an AI feature: aggregates, and of the store that is set alone. */
export const insightsRead = () =>
  pgPolicy("insights_read", { for: "select", to: insightsRole, using: sql`store_id = ${currentStore}` });

/** UUIDv7: sorts by time of creation, so lists and indexes stay in order. */
export const id = () => uuid("id").primaryKey().$defaultFn(uuidv7);

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
