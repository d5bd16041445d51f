CREATE TABLE "draft_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"typed" jsonb NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"total" bigint NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_orders_total" CHECK (total >= 0)
);
--> statement-breakpoint
ALTER TABLE "draft_orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "source" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "pay_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "paid_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "paid_reference" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "discount_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_orders" ADD CONSTRAINT "draft_orders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_orders_newest" ON "draft_orders" USING btree ("store_id","updated_at");--> statement-breakpoint
CREATE INDEX "draft_orders_of_email" ON "draft_orders" USING btree ("store_id","email");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "draft_orders" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint

alter table draft_orders force row level security;--> statement-breakpoint
grant select, insert, update, delete on draft_orders to opnmrt_store;--> statement-breakpoint
alter table orders add constraint orders_source check (source in ('web', 'draft', 'in_person', 'phone'));--> statement-breakpoint
alter table orders add constraint orders_paid_with check (paid_with in ('', 'cash', 'terminal', 'transfer', 'other'));--> statement-breakpoint
-- See 0003.
alter table draft_orders alter column store_id set statistics 0;
