import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A forecast to be kept; see the table `variant_forecasts`. */
export type NewForecast = {
  variantId: string;
  enough: boolean;
  perDay: number;
  orderAt: number;
  soonAt: number;
  overAt: number;
  quietDays: number | null;
  demand: object;
  /** Whether it will be gone sooner than the store wants. */
  short: boolean;
};

/** A forecast that was begun, and how it ended. */
type EndedRun = { day: string; variants: number; problem: string; known: object | null; at: Date };

/** Notes that a store's forecast after this day has begun: it may be cut off. */
export const beginForecasts = (day: string, at: Date): Question<void> =>
  askSql(
    sql`insert into forecast_runs (store_id, day, began_at) values (${currentStore}, ${day}::date, ${at.toISOString()}::timestamptz)
      on conflict (store_id, day) do update set tries = forecast_runs.tries + 1, began_at = excluded.began_at, ended_at = null, problem = ''`,
    () => undefined,
  );

/** How it ended; what an earlier one knew stays when this one knows nothing. */
export const endForecasts = ({ day, variants, problem, known, at }: EndedRun): Question<void> =>
  askSql(
    sql`update forecast_runs set ended_at = ${at.toISOString()}::timestamptz, variants = ${variants}, problem = ${problem},
        known = coalesce(${known ? JSON.stringify(known) : null}::jsonb, known)
      where day = ${day}::date`,
    () => undefined,
  );

/** Runs of before this day go. */
export const forgetForecastsBefore = (day: string): Question<void> =>
  askSql(sql`delete from forecast_runs where day < ${day}::date`, () => undefined);

/**
 * Keeps all forecasts of a store in place of those it had. Refuses with `told_already` when one of `fresh`, which are short since now,
 * was short before: then another run has told of it.
 */
export const keepForecasts = (day: string, made: NewForecast[], fresh: string[], at: Date) => ({
  alone: askSql(
    sql`select pg_advisory_xact_lock(hashtextextended('forecasts ' || ${currentStore}::text, 0))`,
    () => undefined,
  ),
  untold: askSql(
    sql`select ${expectRows(
      sql`select count(*) from variant_forecasts where warned_at is not null
        and variant_id in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(fresh)}::jsonb) x)`,
      0,
      "told_already",
    )}`,
    () => undefined,
  ),
  kept: askSql(
    sql`with given as (
        select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as g("variantId" uuid, enough boolean, "perDay" float8,
          "orderAt" int, "soonAt" int, "overAt" int, "quietDays" int, demand jsonb, short boolean)),
      gone as (delete from variant_forecasts f where not exists (select from given g where g."variantId" = f.variant_id))
      insert into variant_forecasts as f (store_id, variant_id, day, enough, per_day, order_at, soon_at, over_at, quiet_days, demand, warned_at)
      select ${currentStore}, g."variantId", ${day}::date, g.enough, g."perDay", g."orderAt", g."soonAt", g."overAt", g."quietDays", g.demand,
        case when g.short then ${at.toISOString()}::timestamptz end
      from given g join variants v on v.id = g."variantId"
      on conflict (store_id, variant_id) do update set (day, enough, per_day, order_at, soon_at, over_at, quiet_days, demand, warned_at) =
        (excluded.day, excluded.enough, excluded.per_day, excluded.order_at, excluded.soon_at, excluded.over_at, excluded.quiet_days,
          excluded.demand, case when excluded.warned_at is not null then coalesce(f.warned_at, excluded.warned_at) end)`,
    () => undefined,
  ),
});

/** What the store's newest forecast goes by, and which day was the last that it knew; null before the first. */
export type KnownRow = { day: string; known: Record<string, unknown> };

export const newestKnown = (): Question<KnownRow | null> =>
  askSql<KnownRow, KnownRow | null>(
    sql`select day::text, known from forecast_runs where known is not null order by day desc limit 1`,
    ([row]) => row ?? null,
  );
