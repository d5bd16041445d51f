CREATE TABLE "payment_proofs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"media_key" text NOT NULL,
	"content_type" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verdict" text,
	"reason" text DEFAULT '' NOT NULL,
	"judged_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "payment_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_keys" (
	"store_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"generation" integer NOT NULL,
	"sealed_secret" text,
	"sealed_webhook_secret" text,
	"hint" text NOT NULL,
	"mode" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_keys_store_id_provider_generation_pk" PRIMARY KEY("store_id","provider","generation")
);
--> statement-breakpoint
ALTER TABLE "payment_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment_methods" DROP CONSTRAINT "paystack_has_secret";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "key_generation" integer;--> statement-breakpoint
ALTER TABLE "webhook_receipts" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "webhook_receipts" ADD COLUMN "last_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_receipts" ADD COLUMN "times" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "hold_days" integer;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "bank" jsonb;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "sealed_webhook_secret" text;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "generation" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_in_store" UNIQUE("store_id","id");--> statement-breakpoint
ALTER TABLE "payment_proofs" ADD CONSTRAINT "payment_proofs_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_proofs" ADD CONSTRAINT "payment_proofs_store_id_payment_id_payments_store_id_id_fk" FOREIGN KEY ("store_id","payment_id") REFERENCES "public"."payments"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_keys" ADD CONSTRAINT "payment_keys_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_proofs_of_order" ON "payment_proofs" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "webhook_receipts_newest" ON "webhook_receipts" USING btree ("store_id","provider","last_at");--> statement-breakpoint
CREATE INDEX "webhook_receipts_odd" ON "webhook_receipts" USING btree ("store_id","last_at") WHERE problem <> '';--> statement-breakpoint
CREATE INDEX "webhook_receipts_parked" ON "webhook_receipts" USING btree ("last_at","store_id") WHERE applied_at is null;--> statement-breakpoint
ALTER TABLE "payment_methods" ADD CONSTRAINT "gateway_has_secret" CHECK (provider not in ('paystack', 'flutterwave') or sealed_secret is not null);--> statement-breakpoint
ALTER TABLE "payment_methods" ADD CONSTRAINT "bank_transfer_has_account" CHECK (provider <> 'bank_transfer' or not enabled or bank is not null);--> statement-breakpoint
ALTER TABLE "payment_methods" ADD CONSTRAINT "payment_methods_hold" CHECK (hold_days between 1 and 30);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "webhook_receipts" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (applied_at is null);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "payment_proofs" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "payment_keys" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint

alter table payment_keys force row level security;--> statement-breakpoint
alter table payment_proofs force row level security;--> statement-breakpoint
-- Which key it was stays known; only its secrets are wiped.
grant select, insert, update on payment_keys to opnmrt_store;--> statement-breakpoint
grant select, insert, update on payment_proofs to opnmrt_store;--> statement-breakpoint

-- The minute sweep learns which stores have events to work off, and nothing of what is in them.
grant select (store_id, applied_at, last_at) on webhook_receipts to opnmrt_platform;--> statement-breakpoint

-- See 0010: of how a store is paid shoppers see which ways there are, in which order, and the seller's words to them.
drop trigger seen_changed on payment_methods;--> statement-breakpoint
create constraint trigger seen_changed after update on payment_methods deferrable initially deferred
  for each row when (
    (old.enabled, old.position, old.instructions) is distinct from (new.enabled, new.position, new.instructions))
  execute function opnmrt_seen();--> statement-breakpoint

-- Until now the ways to pay stood in this order, whatever the seller wanted.
update payment_methods set position = case provider when 'paystack' then 0 else 10 end;--> statement-breakpoint

-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
alter table payment_keys alter column store_id set statistics 0;--> statement-breakpoint
alter table payment_proofs alter column store_id set statistics 0;
