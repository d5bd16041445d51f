import type { Client } from "pg";

const LINES = 3;

/** What each store has: orders of three lines, spread over the days before the one it is about, and so many on that day. */
export type Filling = { before: number; days: number; thatDay: number; variants: number; buyers: number };

/** One that has a good day. */
export const SMALL_SHOP: Filling = { before: 330, days: 90, thatDay: 10, variants: 30, buyers: 200 };

/**
 * Makes stores in the database itself: a moment's work would be hours through the shop. The days before `day` pass for counted; on `day` one
 * older order in `refundedOf` is refunded in part. Answers how many lines there are.
 */
export async function addStores(
  owner: Client,
  stores: number,
  day: string,
  { before, days, thatDay, variants, buyers }: Filling,
  refundedOf: number,
): Promise<number> {
  // Triggers and references would be looked at a million times, for rows that are right by how they are made.
  await owner.query("set session_replication_role = replica");
  await owner.query("create temp table made (n int, id uuid)");
  await owner.query("insert into made select n, gen_random_uuid() from generate_series(1, $1) n", [stores]);
  await owner.query(`insert into stores (id, slug, name, country, currency, time_zone, contact_email, theme, created_at)
    select id, 's-' || id, 'Shop', 'NG', 'NGN', (array['Africa/Lagos', 'Africa/Nairobi', 'Europe/London', 'Africa/Accra'])[n % 4 + 1], 'shop@demo.test', '{}',
      timestamptz '${day}' - interval '${days} days' from made`);
  await owner.query(`insert into store_days (store_id, until) select id, date '${day}' - 1 from made`);
  await owner.query(
    `insert into products (id, store_id, handle, title) select gen_random_uuid(), id, 'p', 'Tote' from made`,
  );
  await owner.query(`insert into variants (id, store_id, product_id, position, options, price, stock)
    select gen_random_uuid(), p.store_id, p.id, v, array[v::text], 1000, 50 from made join products p on p.store_id = made.id, generate_series(0, ${variants - 1}) v`);
  await owner.query(`create temp table placed as
    select gen_random_uuid() as id, made.id as store_id, o as number,
      case when o <= ${before} then timestamptz '${day}' - (o % ${days} + 1) * interval '1 day' + o * interval '1 minute'
        else timestamptz '${day}' + interval '9 hours' + o * interval '1 minute' end as at
    from made, generate_series(1, ${before + thatDay}) o`);
  await owner.query(`insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total, status, placed_at, paid_at)
    select id, store_id, number, id::text, 'paystack', 'Zainab', 'b' || number % ${buyers} || '@example.com', '0803', '{}', 'NGN', 3000, 200, 3200, 'paid', at, at
    from placed order by store_id, number`);
  await owner.query(`insert into order_lines (id, store_id, order_id, position, product_id, variant_id, title, quantity, unit_price, total)
    select gen_random_uuid(), p.store_id, p.id, l, v.product_id, v.id, 'Tote', 1, 1000, 1000
    from placed p, generate_series(0, ${LINES - 1}) l, lateral (
      select x.id, x.product_id from variants x where x.store_id = p.store_id and x.position = (p.number + l * 7) % ${variants}) v`);
  await owner.query(`insert into payments (id, store_id, order_id, provider, reference, amount, currency, status, created_at, settled_at)
    select gen_random_uuid(), store_id, id, 'paystack', id::text, 3200, 'NGN', 'paid', at, at from placed`);
  await owner.query(`insert into events (id, store_id, type, order_id, actor, at, handled_at)
    select gen_random_uuid(), p.store_id, t, p.id, 'buyer', p.at, p.at from placed p, unnest(array['ORDER_CREATED', 'ORDER_PAID']) t
    where p.number > ${before}`);
  await owner.query(
    `create temp table back as select * from placed where number <= ${before} and number % ${refundedOf} = 0`,
  );
  await owner.query(`insert into refunds (id, store_id, order_id, payment_id, amount, currency, status, way, key, actor, created_at, settled_at)
    select gen_random_uuid(), b.store_id, b.id, p.id, 1000, 'NGN', 'done', 'gateway', b.id::text, 'system', timestamptz '${day}' + interval '12 hours', timestamptz '${day}' + interval '12 hours'
    from back b join payments p on p.store_id = b.store_id and p.order_id = b.id`);
  await owner.query(`insert into events (id, store_id, type, order_id, actor, at, handled_at)
    select gen_random_uuid(), store_id, 'ORDER_REFUNDED', id, 'system', timestamptz '${day}' + interval '12 hours', now() from back`);
  await owner.query("drop table made, placed, back");
  await owner.query("set session_replication_role = origin");
  return stores * (before + thatDay) * LINES;
}
