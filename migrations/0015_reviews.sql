CREATE TABLE "letter_stops" (
	"store_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_stops_store_id_email_pk" PRIMARY KEY("store_id","email")
);
--> statement-breakpoint
ALTER TABLE "letter_stops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_invitations" (
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_invitations_store_id_order_id_pk" PRIMARY KEY("store_id","order_id")
);
--> statement-breakpoint
ALTER TABLE "review_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"author" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"stars" smallint NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_one_each" UNIQUE("store_id","product_id","author"),
	CONSTRAINT "reviews_stars" CHECK (stars between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone,
	CONSTRAINT "stock_requests_once" UNIQUE("store_id","variant_id","email")
);
--> statement-breakpoint
ALTER TABLE "stock_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wishes" (
	"store_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wishes_store_id_buyer_id_product_id_pk" PRIMARY KEY("store_id","buyer_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "ratings" integer[] DEFAULT '{0,0,0,0,0}' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_stops" ADD CONSTRAINT "letter_stops_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_store_id_product_id_products_store_id_id_fk" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_requests" ADD CONSTRAINT "stock_requests_store_id_variant_id_variants_store_id_id_fk" FOREIGN KEY ("store_id","variant_id") REFERENCES "public"."variants"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_store_id_product_id_products_store_id_id_fk" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_invitations_due" ON "review_invitations" USING btree ("store_id","due_at");--> statement-breakpoint
CREATE INDEX "reviews_of_product" ON "reviews" USING btree ("store_id","product_id","id");--> statement-breakpoint
CREATE INDEX "reviews_of_order" ON "reviews" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "reviews_newest" ON "reviews" USING btree ("store_id","id");--> statement-breakpoint
CREATE INDEX "stock_requests_of_email" ON "stock_requests" USING btree ("store_id","email");--> statement-breakpoint
CREATE INDEX "stock_requests_due" ON "stock_requests" USING btree ("store_id","due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "wishes_of_product" ON "wishes" USING btree ("store_id","product_id");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "letter_stops" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "review_invitations" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "review_invitations" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "reviews" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "stock_requests" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "stock_requests" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (due_at is not null);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "wishes" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table reviews force row level security;--> statement-breakpoint
alter table wishes force row level security;--> statement-breakpoint
alter table stock_requests force row level security;--> statement-breakpoint
alter table review_invitations force row level security;--> statement-breakpoint
alter table letter_stops force row level security;--> statement-breakpoint
grant select, insert, update, delete on reviews, stock_requests, review_invitations to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on wishes, letter_stops to opnmrt_store;--> statement-breakpoint
-- The minute sweep learns which stores have letters to send, and when; to whom is the store's own business.
grant select (store_id, due_at) on stock_requests, review_invitations to opnmrt_platform;--> statement-breakpoint

-- A shelf is filled by an editor, an import, an order called off, a key of the API: whichever it is, whoever waits is noticed
-- in the same transaction.
create function opnmrt_back_in_stock() returns trigger
language plpgsql as $$
begin
  update stock_requests set due_at = now()
    where store_id = new.store_id and variant_id = new.id and due_at is null;
  return null;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_back_in_stock() to opnmrt_store;--> statement-breakpoint
create trigger back_in_stock after update on variants for each row
  when (old.tracked and old.stock = 0 and (new.stock > 0 or not new.tracked))
  execute function opnmrt_back_in_stock();--> statement-breakpoint

-- See 0010: what shoppers see of a review. Who wrote it and for which order, they don't.
create constraint trigger seen_changed after update on reviews deferrable initially deferred
  for each row when (
    (old.name, old.stars, old.title, old.body, old.answer, old.hidden_at)
    is distinct from (new.name, new.stars, new.title, new.body, new.answer, new.hidden_at))
  execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on reviews deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['reviews', 'wishes', 'stock_requests', 'review_invitations', 'letter_stops']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
