alter table stock_locations force row level security;--> statement-breakpoint
alter table stock_levels force row level security;--> statement-breakpoint
alter table stock_movements force row level security;--> statement-breakpoint
alter table stock_checks force row level security;--> statement-breakpoint
grant select, insert, update on stock_locations, stock_levels, stock_checks to opnmrt_store;--> statement-breakpoint
-- The ledger is added to, and neither changed nor deleted.
grant select, insert on stock_movements to opnmrt_store;--> statement-breakpoint
grant insert on stock_locations to opnmrt_platform;--> statement-breakpoint
-- The minute sweep learns which stores have something to do, and when; what, is the store's own business.
grant select (store_id, hold_until) on orders to opnmrt_platform;--> statement-breakpoint
grant select (store_id, checked_at) on stock_checks to opnmrt_platform;--> statement-breakpoint

-- What every store has now: one location, and the stock of before the ledger began. What open orders have taken is booked
-- as theirs, so that it can be given back.
insert into stock_locations (id, store_id, name) select uuidv7(), id, 'Main location' from stores;--> statement-breakpoint
insert into stock_levels (store_id, variant_id, location_id, quantity)
  select v.store_id, v.id, l.id, v.stock from variants v join stock_locations l on l.store_id = v.store_id where v.stock <> 0;--> statement-breakpoint
with taken as (
    select o.store_id, l.variant_id, o.id as order_id, o.placed_at, sum(l.quantity)::int as quantity
    from orders o join order_lines l on l.store_id = o.store_id and l.order_id = o.id
    join variants v on v.store_id = o.store_id and v.id = l.variant_id and v.tracked
    where o.status in ('placed', 'paid') group by 1, 2, 3, 4),
  sold as (
    insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, order_id, at)
    select uuidv7(), t.store_id, t.variant_id, l.id, -t.quantity, 'sold', 'buyer', t.order_id, t.placed_at
    from taken t join stock_locations l on l.store_id = t.store_id)
insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, at)
  select uuidv7(v.created_at - now()), v.store_id, v.id, l.id, v.stock + coalesce(t.quantity, 0), 'opening', 'system', v.created_at
  from variants v join stock_locations l on l.store_id = v.store_id
  left join (select store_id, variant_id, sum(quantity)::int as quantity from taken group by 1, 2) t
    on t.store_id = v.store_id and t.variant_id = v.id
  where v.stock + coalesce(t.quantity, 0) <> 0;--> statement-breakpoint
update orders set hold_until = now() + interval '30 minutes' where status = 'placed' and method <> 'pay_on_delivery';--> statement-breakpoint

-- Whoever changes what a variant has, by whichever way, it is booked in the same transaction: where, how many, why, by whom.
-- So no way of writing can forget the ledger. `app.stock_why` says why; see `db/stock-why.server.ts`. The variant's own row
-- is locked by the change itself, and what this reads is read after that: levels of one variant never race.
create function opnmrt_book_stock() returns trigger
language plpgsql as $$
declare
  why constant jsonb := coalesce(nullif(current_setting('app.stock_why', true), ''), '{}')::jsonb;
  reason constant text := coalesce(why ->> 'reason', case tg_op when 'INSERT' then 'opening' else 'adjusted' end);
  rest integer := case tg_op when 'INSERT' then new.stock else new.stock - old.stock end;
  place uuid;
  part integer;
begin
  if tg_op = 'UPDATE' and rest < 0 and new.stock < 0 and not new.backorder then
    raise exception using errcode = 'P0001', message = 'out_of_stock';
  end if;
  -- What belongs to an order is told by the order's own events, and a file by its report.
  if reason not in ('opening', 'imported') and why ->> 'order' is null then
    insert into events (id, store_id, type, product_id, actor, data, at)
      values (uuidv7(), new.store_id, 'STOCK_UPDATED', new.product_id, coalesce(why ->> 'actor', 'system'),
        jsonb_build_object('variantId', new.id, 'delta', rest, 'stock', new.stock, 'reason', reason), coalesce((why ->> 'at')::timestamptz, now()));
  end if;
  if why ->> 'location' is not null then
    perform opnmrt_book_part(new.store_id, new.id, (why ->> 'location')::uuid, rest, reason, why);
    return null;
  end if;
  if rest < 0 then
    -- From the first location that has some, and on to the next.
    for place, part in
      select l.location_id, least(l.quantity, -rest) from stock_levels l
      join stock_locations s on s.store_id = l.store_id and s.id = l.location_id
      where l.store_id = new.store_id and l.variant_id = new.id and l.quantity > 0
      order by s.active desc, s.position, s.id
    loop
      exit when rest = 0;
      part := least(part, -rest);
      perform opnmrt_book_part(new.store_id, new.id, place, -part, reason, why);
      rest := rest + part;
    end loop;
  elsif reason in ('given_back', 'returned') and why ->> 'order' is not null then
    -- To where the order took it from.
    for place, part in
      select m.location_id, -sum(m.delta) from stock_movements m
      join stock_locations s on s.store_id = m.store_id and s.id = m.location_id and s.active
      where m.store_id = new.store_id and m.order_id = (why ->> 'order')::uuid and m.variant_id = new.id
      group by m.location_id, s.position having sum(m.delta) < 0 order by s.position, m.location_id
    loop
      exit when rest = 0;
      part := least(part, rest);
      perform opnmrt_book_part(new.store_id, new.id, place, part, reason, why);
      rest := rest - part;
    end loop;
  end if;
  if rest <> 0 then
    perform opnmrt_book_part(new.store_id, new.id, null, rest, reason, why);
  end if;
  return null;
end
$$;--> statement-breakpoint

-- Books one part at one location: the level and the ledger together. No location means the store's first.
create function opnmrt_book_part(store uuid, variant uuid, place uuid, part integer, reason text, why jsonb) returns void
language plpgsql as $$
begin
  if place is null then
    select id into place from stock_locations where store_id = store order by active desc, position, id limit 1;
  end if;
  if place is null then
    insert into stock_locations (id, store_id, name) values (uuidv7(), store, 'Main location')
      on conflict (store_id, name) do update set name = excluded.name returning id into place;
  end if;
  insert into stock_levels (store_id, variant_id, location_id, quantity) values (store, variant, place, part)
    on conflict (store_id, variant_id, location_id) do update set quantity = stock_levels.quantity + excluded.quantity;
  insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, order_id, note, at)
    values (uuidv7(), store, variant, place, part, reason, coalesce(why ->> 'actor', 'system'), (why ->> 'order')::uuid,
      coalesce(why ->> 'note', ''), coalesce((why ->> 'at')::timestamptz, now()));
end
$$;--> statement-breakpoint

-- A variant that is deleted takes its stock off the books and leaves its history.
create function opnmrt_close_stock() returns trigger
language plpgsql as $$
declare
  why constant jsonb := coalesce(nullif(current_setting('app.stock_why', true), ''), '{}')::jsonb;
begin
  insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, note, at)
    select uuidv7(), l.store_id, l.variant_id, l.location_id, -l.quantity, 'removed', coalesce(why ->> 'actor', 'system'),
      '', coalesce((why ->> 'at')::timestamptz, now())
    from stock_levels l join stores s on s.id = l.store_id
    where l.store_id = old.store_id and l.variant_id = old.id and l.quantity <> 0;
  return old;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_book_stock(), opnmrt_close_stock() to opnmrt_store;--> statement-breakpoint
revoke execute on function opnmrt_book_part(uuid, uuid, uuid, integer, text, jsonb) from public;--> statement-breakpoint
grant execute on function opnmrt_book_part(uuid, uuid, uuid, integer, text, jsonb) to opnmrt_store;--> statement-breakpoint
create trigger stock_opened after insert on variants for each row when (new.stock <> 0) execute function opnmrt_book_stock();--> statement-breakpoint
create trigger stock_moved after update of stock on variants for each row when (old.stock <> new.stock)
  execute function opnmrt_book_stock();--> statement-breakpoint
create trigger stock_closed before delete on variants for each row execute function opnmrt_close_stock();--> statement-breakpoint

-- See 0010: what shoppers see of a variant now includes that it is sold beyond its stock, and how many one order may have.
drop trigger seen_changed on variants;--> statement-breakpoint
create constraint trigger seen_changed after update on variants deferrable initially deferred
  for each row when (
    (old.price, old.compare_at, old.options, old.sku, old.barcode, old.position, old.image_id, old.tracked, old.backorder,
      old.most_per_order, greatest(least(old.stock, 10), 0))
    is distinct from
    (new.price, new.compare_at, new.options, new.sku, new.barcode, new.position, new.image_id, new.tracked, new.backorder,
      new.most_per_order, greatest(least(new.stock, 10), 0)))
  execute function opnmrt_seen();--> statement-breakpoint

-- See 0015: what can be had again includes what may be sold beyond its stock.
drop trigger back_in_stock on variants;--> statement-breakpoint
create trigger back_in_stock after update on variants for each row
  when (old.tracked and not old.backorder and old.stock <= 0 and (new.stock > 0 or not new.tracked or new.backorder))
  execute function opnmrt_back_in_stock();--> statement-breakpoint

-- See 0003.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['stock_locations', 'stock_levels', 'stock_movements', 'stock_checks']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
