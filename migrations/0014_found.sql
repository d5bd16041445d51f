CREATE TABLE "link_pages" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"line" text DEFAULT '' NOT NULL,
	"buttons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "link_pages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "old_handles" (
	"store_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"handle" text NOT NULL,
	"product_id" uuid,
	"collection_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "old_handles_store_id_kind_handle_pk" PRIMARY KEY("store_id","kind","handle"),
	CONSTRAINT "old_handles_lead_to_one" CHECK ((kind = 'product') = (product_id is not null) and (kind = 'collection') = (collection_id is not null))
);
--> statement-breakpoint
ALTER TABLE "old_handles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "link_pages" ADD CONSTRAINT "link_pages_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_handles" ADD CONSTRAINT "old_handles_store_id_product_id_products_store_id_id_fk" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_handles" ADD CONSTRAINT "old_handles_store_id_collection_id_collections_store_id_id_fk" FOREIGN KEY ("store_id","collection_id") REFERENCES "public"."collections"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "old_handles_of_product" ON "old_handles" USING btree ("store_id","product_id");--> statement-breakpoint
CREATE INDEX "old_handles_of_collection" ON "old_handles" USING btree ("store_id","collection_id");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "link_pages" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "old_handles" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint

alter table old_handles force row level security;--> statement-breakpoint
alter table link_pages force row level security;--> statement-breakpoint
grant select, insert, update, delete on old_handles, link_pages to opnmrt_store;--> statement-breakpoint
alter table old_handles alter column store_id set statistics 0;--> statement-breakpoint
alter table link_pages alter column store_id set statistics 0;--> statement-breakpoint

-- An address that was ever given out goes on leading to its product or collection, whoever changes the handle and by which
-- way: an import must not forget what the form remembers. Of two that had it, the last one counts.
create function opnmrt_moved_away() returns trigger
language plpgsql as $$
begin
  insert into old_handles (store_id, kind, handle, product_id, collection_id)
    values (new.store_id, tg_argv[0], old.handle,
      case when tg_argv[0] = 'product' then new.id end, case when tg_argv[0] = 'collection' then new.id end)
    on conflict (store_id, kind, handle) do update set product_id = excluded.product_id,
      collection_id = excluded.collection_id, created_at = now();
  return null;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_moved_away() to opnmrt_store, opnmrt_platform;--> statement-breakpoint

create trigger moved_away after update of handle on products
  for each row when (old.handle is distinct from new.handle) execute function opnmrt_moved_away('product');--> statement-breakpoint
create trigger moved_away after update of handle on collections
  for each row when (old.handle is distinct from new.handle) execute function opnmrt_moved_away('collection');--> statement-breakpoint

create constraint trigger seen_changed after update on link_pages deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on link_pages deferrable initially deferred
  for each row execute function opnmrt_seen();
