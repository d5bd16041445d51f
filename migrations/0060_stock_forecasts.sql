CREATE TABLE "forecast_runs" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"variants" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"known" jsonb,
	CONSTRAINT "forecast_runs_store_id_day_pk" PRIMARY KEY("store_id","day")
);
--> statement-breakpoint
ALTER TABLE "forecast_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_terms" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"lead_days" integer NOT NULL,
	"review_days" integer NOT NULL,
	"service" integer NOT NULL,
	"warn_days" integer,
	"over_days" integer NOT NULL,
	"quiet_days" integer NOT NULL,
	CONSTRAINT "stock_terms_days" CHECK (lead_days between 0 and 180 and review_days between 1 and 90),
	CONSTRAINT "stock_terms_limits" CHECK (over_days between 14 and 730 and quiet_days between 14 and 730),
	CONSTRAINT "stock_terms_warn" CHECK (warn_days between 1 and 60),
	CONSTRAINT "stock_terms_service" CHECK (service in (80, 90, 95, 98))
);
--> statement-breakpoint
ALTER TABLE "stock_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "variant_forecasts" (
	"store_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"day" date NOT NULL,
	"enough" boolean NOT NULL,
	"per_day" double precision NOT NULL,
	"order_at" integer NOT NULL,
	"soon_at" integer NOT NULL,
	"over_at" integer NOT NULL,
	"quiet_days" integer,
	"demand" jsonb NOT NULL,
	"warned_at" timestamp with time zone,
	CONSTRAINT "variant_forecasts_store_id_variant_id_pk" PRIMARY KEY("store_id","variant_id")
);
--> statement-breakpoint
ALTER TABLE "variant_forecasts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "forecast_runs" ADD CONSTRAINT "forecast_runs_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_terms" ADD CONSTRAINT "stock_terms_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_forecasts" ADD CONSTRAINT "variant_forecasts_store_id_variant_id_variants_store_id_id_fk" FOREIGN KEY ("store_id","variant_id") REFERENCES "public"."variants"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "variant_forecasts_quiet" ON "variant_forecasts" USING btree ("store_id","quiet_days");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "forecast_runs" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "stock_terms" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "variant_forecasts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "insights_read" ON "variant_forecasts" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table stock_terms force row level security;--> statement-breakpoint
alter table forecast_runs force row level security;--> statement-breakpoint
alter table variant_forecasts force row level security;--> statement-breakpoint
-- See 0003.
alter table variant_forecasts alter column store_id set statistics 0;--> statement-breakpoint
grant select, insert, update on stock_terms to opnmrt_store;--> statement-breakpoint
grant select, insert, update, delete on forecast_runs, variant_forecasts to opnmrt_store;--> statement-breakpoint
grant select on variant_forecasts to opnmrt_insights;--> statement-breakpoint

-- Open stores whose newest day is counted and not forecast from, those that were tried longest ago first; one that failed, or is at
-- work, is tried again an hour after it began.
create function opnmrt_forecasts_due(now_at timestamptz, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.store_id from store_days d join stores s on s.id = d.store_id and s.status = 'open'
    left join forecast_runs r on r.store_id = d.store_id and r.day = d.until
  where (r.store_id is null or (r.ended_at is null or r.problem <> '') and r.began_at < now_at - interval '1 hour')
    and not exists (select from days_due u where u.store_id = d.store_id and u.day = d.until and u.tries = 0)
  order by r.began_at nulls first, d.store_id limit most
$$;--> statement-breakpoint
revoke execute on function opnmrt_forecasts_due(timestamptz, int) from public;--> statement-breakpoint
grant execute on function opnmrt_forecasts_due(timestamptz, int) to opnmrt_platform;
