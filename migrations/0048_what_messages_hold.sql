CREATE TABLE "cart_offers" (
	"store_id" uuid NOT NULL,
	"cart_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_offers_store_id_cart_id_card_id_pk" PRIMARY KEY("store_id","cart_id","card_id")
);
--> statement-breakpoint
ALTER TABLE "cart_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "thread_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"order_id" uuid,
	"buyer_id" uuid,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"author_id" text DEFAULT '' NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"media_key" text,
	"width" integer,
	"height" integer,
	"product_id" uuid,
	"discount_id" uuid,
	"lines" jsonb,
	CONSTRAINT "thread_cards_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "thread_cards_of_one" CHECK ((order_id is null) <> (buyer_id is null) and thread_id = coalesce(order_id, buyer_id)),
	CONSTRAINT "thread_cards_whole" CHECK (case kind when 'picture' then media_key is not null and width > 0 and height > 0
        when 'product' then product_id is not null
        when 'offer' then discount_id is not null and jsonb_array_length(lines) between 1 and 20 else false end),
	CONSTRAINT "thread_cards_by" CHECK (by in ('buyer', 'staff', 'admin'))
);
--> statement-breakpoint
ALTER TABLE "thread_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "discounts" DROP CONSTRAINT "discounts_worth";--> statement-breakpoint
ALTER TABLE "cart_offers" ADD CONSTRAINT "cart_offers_store_id_cart_id_carts_store_id_id_fk" FOREIGN KEY ("store_id","cart_id") REFERENCES "public"."carts"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_offers" ADD CONSTRAINT "cart_offers_store_id_card_id_thread_cards_store_id_id_fk" FOREIGN KEY ("store_id","card_id") REFERENCES "public"."thread_cards"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_cards" ADD CONSTRAINT "thread_cards_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_cards" ADD CONSTRAINT "thread_cards_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_cards" ADD CONSTRAINT "thread_cards_store_id_discount_id_discounts_store_id_id_fk" FOREIGN KEY ("store_id","discount_id") REFERENCES "public"."discounts"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_cards_of_thread" ON "thread_cards" USING btree ("store_id","thread_id","made_at");--> statement-breakpoint
CREATE INDEX "thread_cards_of_discount" ON "thread_cards" USING btree ("store_id","discount_id") WHERE discount_id is not null;--> statement-breakpoint
ALTER TABLE "discounts" ADD CONSTRAINT "discounts_worth" CHECK (case when kind in ('shipping', 'offer') then basis_points is null and amount is null
        when kind = 'buy_get' then basis_points is not null and amount is null and buy_quantity > 0 and get_quantity > 0
        else (basis_points is null) <> (amount is null) end);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "cart_offers" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "thread_cards" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table thread_cards force row level security;--> statement-breakpoint
alter table cart_offers force row level security;--> statement-breakpoint
-- What was shown is never shown otherwise; it goes with its thread.
grant select, insert, delete on thread_cards to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on cart_offers to opnmrt_store;--> statement-breakpoint
-- See 0003.
alter table thread_cards alter column store_id set statistics 0;--> statement-breakpoint
alter table cart_offers alter column store_id set statistics 0;
