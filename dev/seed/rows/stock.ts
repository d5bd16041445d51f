import type { Client } from "pg";

/**
 * Writes what past orders have taken into the ledger, as it would stand had the store always kept one: more came in at the start,
 * each sale took its part. A store room holds half of what there is plenty of. Needs the store's variants and orders.
 */
export async function bookPast(client: Client, storeId: string): Promise<void> {
  await client.query(
    `with sold as (
       insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, order_id, at)
       select uuidv7(o.placed_at - now()), o.store_id, l.variant_id, s.id, -sum(l.quantity), 'sold', 'buyer', o.id, o.placed_at
       from orders o join order_lines l on l.store_id = o.store_id and l.order_id = o.id
       join stock_locations s on s.store_id = o.store_id
       where o.store_id = $1 and o.status <> 'cancelled' and l.variant_id is not null
       group by o.store_id, l.variant_id, s.id, o.id, o.placed_at
       returning variant_id, location_id, delta),
     sums as (select variant_id, location_id, -sum(delta)::int as quantity from sold group by 1, 2),
     known as (
       update stock_movements m set delta = m.delta + coalesce(u.quantity, 0), id = uuidv7(v.created_at - now()), at = v.created_at
       from variants v left join sums u on u.variant_id = v.id
       where m.store_id = $1 and m.reason = 'opening' and m.variant_id = v.id returning m.variant_id)
     insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, at)
     select uuidv7(v.created_at - now()), $1, u.variant_id, u.location_id, u.quantity, 'opening', 'system', v.created_at
     from sums u join variants v on v.id = u.variant_id where v.stock = 0`,
    [storeId],
  );
  await client.query(
    `insert into stock_locations (id, store_id, name, position) values (uuidv7(), $1, 'Store room', 1)`,
    [storeId],
  );
  await client.query(
    `with parts as (
       select v.id, (v.stock / 2) as part from variants v where v.store_id = $1 and v.stock >= 12),
     places as (
       select p.id as variant_id, s.id as place, case s.position when 1 then p.part else -p.part end as delta
       from parts p join stock_locations s on s.store_id = $1),
     booked as (
       insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, at)
       select uuidv7(), $1, variant_id, place, delta, 'transferred', 'system', now() from places)
     insert into stock_levels (store_id, variant_id, location_id, quantity)
     select $1, variant_id, place, delta from places
     on conflict (store_id, variant_id, location_id) do update set quantity = stock_levels.quantity + excluded.quantity`,
    [storeId],
  );
}
