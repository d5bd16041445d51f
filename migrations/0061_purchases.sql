CREATE TABLE "purchase_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"purchase_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "purchase_lines_once" UNIQUE("store_id","purchase_id","variant_id"),
	CONSTRAINT "purchase_lines_counts" CHECK (quantity > 0 and received >= 0)
);
--> statement-breakpoint
ALTER TABLE "purchase_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "purchase_receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"purchase_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"pieces" integer NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "purchase_receipts_pieces" CHECK (pieces > 0)
);
--> statement-breakpoint
ALTER TABLE "purchase_receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "purchases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"supplier" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"expected_on" date NOT NULL,
	"actor" text NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "purchases_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "purchases_number" UNIQUE("store_id","number"),
	CONSTRAINT "purchases_supplier" CHECK (supplier <> '')
);
--> statement-breakpoint
ALTER TABLE "purchases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "purchase_lines" ADD CONSTRAINT "purchase_lines_store_id_purchase_id_purchases_store_id_id_fk" FOREIGN KEY ("store_id","purchase_id") REFERENCES "public"."purchases"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipts" ADD CONSTRAINT "purchase_receipts_store_id_purchase_id_purchases_store_id_id_fk" FOREIGN KEY ("store_id","purchase_id") REFERENCES "public"."purchases"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipts" ADD CONSTRAINT "purchase_receipts_store_id_location_id_stock_locations_store_id_id_fk" FOREIGN KEY ("store_id","location_id") REFERENCES "public"."stock_locations"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purchase_lines_of_variant" ON "purchase_lines" USING btree ("store_id","variant_id");--> statement-breakpoint
CREATE INDEX "purchase_receipts_of" ON "purchase_receipts" USING btree ("store_id","purchase_id");--> statement-breakpoint
CREATE INDEX "purchases_coming" ON "purchases" USING btree ("store_id","expected_on") WHERE status in ('open', 'partly');--> statement-breakpoint
CREATE POLICY "own_store_only" ON "purchase_lines" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "purchase_receipts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "purchases" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table purchases force row level security;--> statement-breakpoint
alter table purchase_lines force row level security;--> statement-breakpoint
alter table purchase_receipts force row level security;--> statement-breakpoint
-- See 0003.
alter table purchases alter column store_id set statistics 0;--> statement-breakpoint
alter table purchase_lines alter column store_id set statistics 0;--> statement-breakpoint
-- What was ordered and what came is never unwritten.
grant select, insert on purchases, purchase_lines, purchase_receipts to opnmrt_store;--> statement-breakpoint
grant update (status, ended_at) on purchases to opnmrt_store;--> statement-breakpoint
grant update (received) on purchase_lines to opnmrt_store;
