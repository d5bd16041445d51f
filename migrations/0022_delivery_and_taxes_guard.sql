-- Stores that had said what delivery costs go on as they were: one rate, everywhere. The others still agree it with their buyers.
with told as (
  insert into shipping_zones (id, store_id, name, places, position)
  select gen_random_uuid(), id, 'Everywhere', array['*'], 0 from stores
  where delivery_fee > 0 or free_delivery_over is not null
  returning id, store_id)
insert into shipping_rates (id, store_id, zone_id, name, by, price, free_over, position)
select gen_random_uuid(), s.id, told.id, 'Delivery', 'flat', s.delivery_fee, s.free_delivery_over, 0
from told join stores s on s.id = told.store_id;--> statement-breakpoint

alter table shipping_zones force row level security;--> statement-breakpoint
alter table shipping_rates force row level security;--> statement-breakpoint
alter table delivery_areas force row level security;--> statement-breakpoint
alter table pickup_points force row level security;--> statement-breakpoint
alter table tax_rules force row level security;--> statement-breakpoint
grant select, insert, update, delete on shipping_zones, shipping_rates, delivery_areas, pickup_points, tax_rules
  to opnmrt_store;--> statement-breakpoint

-- Pages say what delivery costs by `stores.delivery_fee`, which is written with the zones and moves the version by itself; the
-- page of policies lists where buyers can fetch things.
create constraint trigger seen_changed after update on pickup_points deferrable initially deferred
  for each row when (old.* is distinct from new.*) execute function opnmrt_seen();--> statement-breakpoint
create constraint trigger seen_added after insert or delete on pickup_points deferrable initially deferred
  for each row execute function opnmrt_seen();
--> statement-breakpoint

grant update (delivery_varies) on stores to opnmrt_store;
