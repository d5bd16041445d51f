CREATE TABLE "reconciliation_differences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"payment_id" uuid,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"how" text,
	"actor" text,
	CONSTRAINT "reconciliation_differences_once" UNIQUE("store_id","provider","kind","reference","amount","currency")
);
--> statement-breakpoint
ALTER TABLE "reconciliation_differences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reconciliation_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"cursor" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"asked" integer DEFAULT 0 NOT NULL,
	"booked" integer DEFAULT 0 NOT NULL,
	"unasked" integer DEFAULT 0 NOT NULL,
	"matched" integer DEFAULT 0 NOT NULL,
	"others" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reconciliation_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "matched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reconciliation_differences" ADD CONSTRAINT "reconciliation_differences_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_differences" ADD CONSTRAINT "reconciliation_differences_store_id_payment_id_payments_store_id_id_fk" FOREIGN KEY ("store_id","payment_id") REFERENCES "public"."payments"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_runs" ADD CONSTRAINT "reconciliation_runs_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reconciliation_differences_open" ON "reconciliation_differences" USING btree ("store_id","found_at") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "reconciliation_differences_of_payment" ON "reconciliation_differences" USING btree ("store_id","payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliation_runs_one" ON "reconciliation_runs" USING btree ("store_id","provider") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "reconciliation_runs_newest" ON "reconciliation_runs" USING btree ("store_id","provider","kind","started_at");--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("store_id","provider","id") WHERE status in ('pending', 'failed') and provider in ('paystack', 'flutterwave');--> statement-breakpoint
CREATE INDEX "payments_settled" ON "payments" USING btree ("store_id","provider","settled_at");--> statement-breakpoint
CREATE INDEX "payments_begun" ON "payments" USING btree ("store_id","provider","created_at") WHERE status in ('pending', 'failed') and provider in ('paystack', 'flutterwave');--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "payments" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (status in ('pending', 'failed') and provider in ('paystack', 'flutterwave'));--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "payment_keys" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "payment_methods" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (provider in ('paystack', 'flutterwave'));--> statement-breakpoint
CREATE POLICY "own_store_only" ON "reconciliation_differences" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "reconciliation_runs" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "reconciliation_runs" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint

alter table reconciliation_runs force row level security;--> statement-breakpoint
alter table reconciliation_differences force row level security;--> statement-breakpoint
-- Runs that found nothing are not kept for ever; what was found is.
grant select, insert, update, delete on reconciliation_runs to opnmrt_store;--> statement-breakpoint
grant select, insert, update on reconciliation_differences to opnmrt_store;--> statement-breakpoint

-- The sweep learns which stores have a gateway, or a payment to ask about, and when they were compared last: no money, no names.
grant select (provider) on payment_methods to opnmrt_platform;--> statement-breakpoint
grant select (store_id, provider, replaced_at) on payment_keys to opnmrt_platform;--> statement-breakpoint
grant select (store_id, provider, status, created_at) on payments to opnmrt_platform;--> statement-breakpoint
grant select (store_id, provider, kind, state, started_at, leased_until) on reconciliation_runs to opnmrt_platform;--> statement-breakpoint

-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
alter table reconciliation_runs alter column store_id set statistics 0;--> statement-breakpoint
alter table reconciliation_differences alter column store_id set statistics 0;
