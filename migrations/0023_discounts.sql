CREATE TABLE "cart_codes" (
	"store_id" uuid NOT NULL,
	"cart_id" uuid NOT NULL,
	"code" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_codes_store_id_cart_id_code_pk" PRIMARY KEY("store_id","cart_id","code")
);
--> statement-breakpoint
ALTER TABLE "cart_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discount_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"discount_id" uuid NOT NULL,
	"code" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "discount_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discount_redemptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"discount_id" uuid NOT NULL,
	"title" text NOT NULL,
	"code" text,
	"class" text NOT NULL,
	"amount" bigint NOT NULL,
	"email_key" text NOT NULL,
	"buyer_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"returned_at" timestamp with time zone,
	CONSTRAINT "discount_redemptions_once" UNIQUE("store_id","order_id","discount_id"),
	CONSTRAINT "discount_redemptions_amount" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "discount_redemptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discount_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"discount_id" uuid NOT NULL,
	"role" text NOT NULL,
	"product_id" uuid,
	"collection_id" uuid,
	CONSTRAINT "discount_targets_one" CHECK ((product_id is null) <> (collection_id is null))
);
--> statement-breakpoint
ALTER TABLE "discount_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"title" text NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"kind" text NOT NULL,
	"basis_points" integer,
	"amount" bigint,
	"buy_quantity" integer,
	"get_quantity" integer,
	"times_per_order" integer,
	"chosen_buys" boolean DEFAULT false NOT NULL,
	"chosen_gets" boolean DEFAULT false NOT NULL,
	"min_subtotal" bigint,
	"min_quantity" integer,
	"per_buyer" integer,
	"in_all" integer,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"combines_with" text[] DEFAULT '{}' NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "discounts_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "discounts_percentage" CHECK (basis_points between 1 and 10000),
	CONSTRAINT "discounts_amount" CHECK (amount > 0),
	CONSTRAINT "discounts_worth" CHECK (case kind when 'shipping' then basis_points is null and amount is null
        when 'buy_get' then basis_points is not null and amount is null and buy_quantity > 0 and get_quantity > 0
        else (basis_points is null) <> (amount is null) end),
	CONSTRAINT "discounts_minimum" CHECK (min_subtotal is null or min_quantity is null),
	CONSTRAINT "discounts_used" CHECK (used >= 0),
	CONSTRAINT "discounts_combine" CHECK (combines_with <@ array['product', 'order', 'shipping'])
);
--> statement-breakpoint
ALTER TABLE "discounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cart_gift_cards" (
	"store_id" uuid NOT NULL,
	"cart_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_gift_cards_store_id_cart_id_card_id_pk" PRIMARY KEY("store_id","cart_id","card_id")
);
--> statement-breakpoint
ALTER TABLE "cart_gift_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gift_card_movements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"order_id" uuid,
	"reason" text NOT NULL,
	"amount" bigint NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "gift_card_movements_once" UNIQUE("store_id","order_id","card_id","reason"),
	CONSTRAINT "gift_card_movements_sign" CHECK (case reason when 'spent' then amount < 0 else amount > 0 end)
);
--> statement-breakpoint
ALTER TABLE "gift_card_movements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gift_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"last_four" text NOT NULL,
	"currency" text NOT NULL,
	"issued" bigint NOT NULL,
	"balance" bigint NOT NULL,
	"email" text,
	"note" text DEFAULT '' NOT NULL,
	"expires_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"order_id" uuid,
	"order_line" integer,
	"piece" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gift_cards_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "gift_cards_bought_once" UNIQUE("store_id","order_id","order_line","piece"),
	CONSTRAINT "gift_cards_issued" CHECK (issued > 0),
	CONSTRAINT "gift_cards_balance" CHECK (balance >= 0)
);
--> statement-breakpoint
ALTER TABLE "gift_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "kind" text DEFAULT 'goods' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "gift_card" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cart_codes" ADD CONSTRAINT "cart_codes_store_id_cart_id_carts_store_id_id_fk" FOREIGN KEY ("store_id","cart_id") REFERENCES "public"."carts"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_codes" ADD CONSTRAINT "discount_codes_store_id_discount_id_discounts_store_id_id_fk" FOREIGN KEY ("store_id","discount_id") REFERENCES "public"."discounts"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_redemptions" ADD CONSTRAINT "discount_redemptions_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_redemptions" ADD CONSTRAINT "discount_redemptions_store_id_discount_id_discounts_store_id_id_fk" FOREIGN KEY ("store_id","discount_id") REFERENCES "public"."discounts"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_targets" ADD CONSTRAINT "discount_targets_store_id_discount_id_discounts_store_id_id_fk" FOREIGN KEY ("store_id","discount_id") REFERENCES "public"."discounts"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_targets" ADD CONSTRAINT "discount_targets_store_id_product_id_products_store_id_id_fk" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_targets" ADD CONSTRAINT "discount_targets_store_id_collection_id_collections_store_id_id_fk" FOREIGN KEY ("store_id","collection_id") REFERENCES "public"."collections"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discounts" ADD CONSTRAINT "discounts_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_gift_cards" ADD CONSTRAINT "cart_gift_cards_store_id_cart_id_carts_store_id_id_fk" FOREIGN KEY ("store_id","cart_id") REFERENCES "public"."carts"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_gift_cards" ADD CONSTRAINT "cart_gift_cards_store_id_card_id_gift_cards_store_id_id_fk" FOREIGN KEY ("store_id","card_id") REFERENCES "public"."gift_cards"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_card_movements" ADD CONSTRAINT "gift_card_movements_store_id_card_id_gift_cards_store_id_id_fk" FOREIGN KEY ("store_id","card_id") REFERENCES "public"."gift_cards"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_card_movements" ADD CONSTRAINT "gift_card_movements_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_cards" ADD CONSTRAINT "gift_cards_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_cards" ADD CONSTRAINT "gift_cards_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "discount_codes_once" ON "discount_codes" USING btree ("store_id",upper(code));--> statement-breakpoint
CREATE INDEX "discount_codes_of_discount" ON "discount_codes" USING btree ("store_id","discount_id");--> statement-breakpoint
CREATE INDEX "discount_redemptions_of_buyer" ON "discount_redemptions" USING btree ("store_id","discount_id","email_key");--> statement-breakpoint
CREATE INDEX "discount_redemptions_of_account" ON "discount_redemptions" USING btree ("store_id","discount_id","buyer_id");--> statement-breakpoint
CREATE INDEX "discount_targets_of_discount" ON "discount_targets" USING btree ("store_id","discount_id");--> statement-breakpoint
CREATE INDEX "discounts_by_themselves" ON "discounts" USING btree ("store_id","id") WHERE automatic and active;--> statement-breakpoint
CREATE INDEX "gift_card_movements_of_card" ON "gift_card_movements" USING btree ("store_id","card_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "gift_cards_code" ON "gift_cards" USING btree ("store_id","code_hash");--> statement-breakpoint
CREATE INDEX "gift_cards_newest" ON "gift_cards" USING btree ("store_id","created_at","id");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "cart_codes" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "discount_codes" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "discount_redemptions" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "discount_targets" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "discounts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "cart_gift_cards" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "gift_card_movements" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "gift_cards" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);