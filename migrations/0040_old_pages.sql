ALTER TABLE "old_handles" DROP CONSTRAINT "old_handles_lead_to_one";--> statement-breakpoint
ALTER TABLE "old_handles" ADD COLUMN "page_id" uuid;--> statement-breakpoint
ALTER TABLE "old_handles" ADD CONSTRAINT "old_handles_store_id_page_id_store_pages_store_id_id_fk" FOREIGN KEY ("store_id","page_id") REFERENCES "public"."store_pages"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "old_handles_of_page" ON "old_handles" USING btree ("store_id","page_id");--> statement-breakpoint
ALTER TABLE "old_handles" ADD CONSTRAINT "old_handles_lead_to_one" CHECK ((kind = 'product') = (product_id is not null) and (kind = 'collection') = (collection_id is not null)
        and (kind = 'page') = (page_id is not null));--> statement-breakpoint

-- A page that was renamed is found again where it was, as products and collections are.
create or replace function opnmrt_moved_away() returns trigger
language plpgsql as $$
begin
  insert into old_handles (store_id, kind, handle, product_id, collection_id, page_id)
    values (new.store_id, tg_argv[0], old.handle,
      case when tg_argv[0] = 'product' then new.id end, case when tg_argv[0] = 'collection' then new.id end,
      case when tg_argv[0] = 'page' then new.id end)
    on conflict (store_id, kind, handle) do update set product_id = excluded.product_id,
      collection_id = excluded.collection_id, page_id = excluded.page_id, created_at = now();
  return null;
end
$$;--> statement-breakpoint
create trigger moved_away after update of handle on store_pages
  for each row when (old.handle is distinct from new.handle) execute function opnmrt_moved_away('page');
