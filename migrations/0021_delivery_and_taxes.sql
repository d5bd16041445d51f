CREATE TABLE "delivery_areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"days_from" integer,
	"days_to" integer,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	"place" text NOT NULL,
	"price" bigint NOT NULL,
	"free_over" bigint,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "delivery_areas_price_positive" CHECK (price >= 0 and free_over >= 0),
	CONSTRAINT "delivery_areas_days" CHECK ((days_from is null) = (days_to is null) and days_from between 0 and days_to and days_to <= 365)
);
--> statement-breakpoint
ALTER TABLE "delivery_areas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pickup_points" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"days_from" integer,
	"days_to" integer,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	"address" jsonb NOT NULL,
	"hours" text DEFAULT '' NOT NULL,
	CONSTRAINT "pickup_points_days" CHECK ((days_from is null) = (days_to is null) and days_from between 0 and days_to and days_to <= 365)
);
--> statement-breakpoint
ALTER TABLE "pickup_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shipping_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"days_from" integer,
	"days_to" integer,
	"active" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	"zone_id" uuid NOT NULL,
	"by" text NOT NULL,
	"price" bigint NOT NULL,
	"bands" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"free_over" bigint,
	CONSTRAINT "shipping_rates_price_positive" CHECK (price >= 0 and free_over >= 0),
	CONSTRAINT "shipping_rates_days" CHECK ((days_from is null) = (days_to is null) and days_from between 0 and days_to and days_to <= 365)
);
--> statement-breakpoint
ALTER TABLE "shipping_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shipping_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"places" text[] NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "shipping_zones_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "shipping_zones_somewhere" CHECK (cardinality(places) > 0)
);
--> statement-breakpoint
ALTER TABLE "shipping_zones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tax_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"rate" integer NOT NULL,
	"included" boolean NOT NULL,
	"on_delivery" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "tax_rules_rate" CHECK (rate between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "tax_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "taxed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "delivery_days_from" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "delivery_days_to" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "rider_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_message" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "delivery_varies" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_areas" ADD CONSTRAINT "delivery_areas_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipping_rates" ADD CONSTRAINT "shipping_rates_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipping_rates" ADD CONSTRAINT "shipping_rates_store_id_zone_id_shipping_zones_store_id_id_fk" FOREIGN KEY ("store_id","zone_id") REFERENCES "public"."shipping_zones"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipping_zones" ADD CONSTRAINT "shipping_zones_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_rules" ADD CONSTRAINT "tax_rules_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_areas_of_store" ON "delivery_areas" USING btree ("store_id","position");--> statement-breakpoint
CREATE INDEX "pickup_points_of_store" ON "pickup_points" USING btree ("store_id","position");--> statement-breakpoint
CREATE INDEX "shipping_rates_of_zone" ON "shipping_rates" USING btree ("store_id","zone_id","position");--> statement-breakpoint
CREATE INDEX "tax_rules_of_store" ON "tax_rules" USING btree ("store_id","position");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "delivery_areas" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "pickup_points" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "shipping_rates" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "shipping_zones" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "tax_rules" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);