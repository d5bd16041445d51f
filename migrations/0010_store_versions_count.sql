alter table store_versions force row level security;--> statement-breakpoint
grant select, insert, update on store_versions to opnmrt_store, opnmrt_platform;--> statement-breakpoint

-- Whatever a shopper could see moves the store's version on, in the same transaction, whoever changed it and by which way:
-- a page kept under the old number is not shown again. It runs at the end of the transaction, so that this row, which all
-- changes of a store share, is locked last and for a moment, and nobody waits for each other in a circle.
create function opnmrt_seen() returns trigger
language plpgsql as $$
declare
  store uuid;
begin
  if tg_table_name = 'stores' then
    store := new.id;
  elsif tg_op = 'DELETE' then
    store := old.store_id;
  else
    store := new.store_id;
  end if;
  -- Ten thousand rows of an import are one change.
  if current_setting('app.version_moved', true) = store::text then
    return null;
  end if;
  insert into store_versions (store_id, version) select id, 1 from stores where id = store
    on conflict (store_id) do update set version = store_versions.version + 1;
  perform set_config('app.version_moved', store::text, true);
  return null;
end
$$;--> statement-breakpoint

-- For the end of a write: whether it moved the version of the store that is set.
create function opnmrt_moved() returns boolean
language plpgsql as $$
begin
  set constraints all immediate;
  return coalesce(current_setting('app.version_moved', true) = current_setting('app.store_id', true), false)
    and current_setting('app.store_id', true) <> '';
end
$$;--> statement-breakpoint
revoke execute on function opnmrt_moved() from public;--> statement-breakpoint
grant execute on function opnmrt_moved() to opnmrt_store;--> statement-breakpoint
grant execute on function opnmrt_seen() to opnmrt_store, opnmrt_platform;--> statement-breakpoint

create constraint trigger seen_changed after update on stores deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint

create constraint trigger seen_changed after update on products deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on products deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

create constraint trigger seen_changed after update on product_images deferrable initially deferred
  for each row when (old.* is distinct from new.* and (old.state = 'ready' or new.state = 'ready'))
  execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on product_images deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

-- Of stock, shoppers see whether there is any, and how much when it is nearly gone: a shop that sells fast keeps its pages.
create constraint trigger seen_changed after update on variants deferrable initially deferred
  for each row when (
    (old.price, old.compare_at, old.options, old.sku, old.barcode, old.position, old.image_id, old.tracked, least(old.stock, 10))
    is distinct from
    (new.price, new.compare_at, new.options, new.sku, new.barcode, new.position, new.image_id, new.tracked, least(new.stock, 10)))
  execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on variants deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

create constraint trigger seen_changed after update on collections deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on collections deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

create constraint trigger seen_changed after update on collection_products deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on collection_products deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

create constraint trigger seen_changed after update on payment_methods deferrable initially deferred
  for each row when (old.enabled is distinct from new.enabled) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on payment_methods deferrable initially deferred
  for each row execute function opnmrt_seen();--> statement-breakpoint

alter table store_versions alter column store_id set statistics 0;
