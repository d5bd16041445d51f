CREATE TABLE "order_additions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"lines" jsonb NOT NULL,
	"subtotal" bigint NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"tax_included" bigint DEFAULT 0 NOT NULL,
	"taxes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"total" bigint NOT NULL,
	"hold_until" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "order_additions_in_order" UNIQUE("store_id","order_id","id"),
	CONSTRAINT "order_additions_status" CHECK (status in ('open', 'paid', 'dropped')),
	CONSTRAINT "order_additions_total" CHECK (total = subtotal + tax - tax_included and total > 0),
	CONSTRAINT "order_additions_parts_fit" CHECK (subtotal >= 0 and tax_included between 0 and tax)
);
--> statement-breakpoint
ALTER TABLE "order_additions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "discount_redemptions" DROP CONSTRAINT "discount_redemptions_amount";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "taxable" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "edits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "addition_id" uuid;--> statement-breakpoint
ALTER TABLE "order_additions" ADD CONSTRAINT "order_additions_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_additions_one_open" ON "order_additions" USING btree ("store_id","order_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "order_additions_held" ON "order_additions" USING btree ("hold_until","store_id") WHERE status = 'open';--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_store_id_order_id_addition_id_order_additions_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","addition_id") REFERENCES "public"."order_additions"("store_id","order_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_redemptions" ADD CONSTRAINT "discount_redemptions_amount" CHECK (amount >= 0);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "order_additions" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "order_additions" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (status = 'open');--> statement-breakpoint
-- Whether taxes applied to a line was not written down before: where none came of it, they did not.
update order_lines set taxable = false where tax = 0;--> statement-breakpoint
alter table order_additions force row level security;--> statement-breakpoint
alter table order_additions alter column store_id set statistics 0;--> statement-breakpoint
-- What is added, and what it costs, is written once; only what became of it may change.
grant select, insert on order_additions to opnmrt_store;--> statement-breakpoint
grant update (status, ended_at) on order_additions to opnmrt_store;--> statement-breakpoint
grant select (store_id, status, hold_until) on order_additions to opnmrt_platform;--> statement-breakpoint
-- As long as an order is not paid, its lines are what it is now, and not what it was.
grant update (quantity, total, discount, tax), delete on order_lines to opnmrt_store;--> statement-breakpoint
grant update (amount) on discount_redemptions to opnmrt_store;
