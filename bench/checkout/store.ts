import type { Client } from "pg";
import { uuidv7 } from "uuidv7";

export type BenchStore = { id: string; host: string; variantIds: string[] };

const VARIANTS = 30;

/** A store of thirty things with plenty of each, and pay on delivery. */
export async function openBenchStore(owner: Client, port: number): Promise<BenchStore> {
  const id = uuidv7();
  const slug = `bench-${id.slice(-12)}`;
  await owner.query(
    `insert into stores (id, slug, name, country, currency, time_zone, locale, contact_email, theme)
     values ($1, $2, 'Bench', 'NG', 'NGN', 'Africa/Lagos', 'en-NG', 'bench@demo.test',
       '{"accent": "#0a5c4a", "ground": "#ffffff", "ink": "#1a1a1a", "font": "sans", "radius": "soft"}')`,
    [id, slug],
  );
  await owner.query("insert into order_counters (store_id) values ($1)", [id]);
  await owner.query("insert into payment_methods (store_id, provider) values ($1, 'pay_on_delivery')", [id]);
  await owner.query(
    `insert into products (id, store_id, handle, title, status, published_at)
     select gen_random_uuid(), $1, 'thing-' || n, 'Thing ' || n, 'active', now() - interval '1 day'
     from generate_series(1, $2::int) n`,
    [id, VARIANTS],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into variants (id, store_id, product_id, price, stock)
     select gen_random_uuid(), store_id, id, 450000, 1000000 from products where store_id = $1 returning id`,
    [id],
  );
  return { id, host: `${slug}.localhost:${port}`, variantIds: rows.map((row) => row.id) };
}

/** Fills the store up to so many orders of the last year, each with two lines, a payment, two events and its movements. */
export async function addOrders(owner: Client, { id }: BenchStore, upTo: number): Promise<void> {
  await owner.query("begin");
  await owner.query(
    `create temp table made on commit drop as
     select uuidv7(-(n || ' seconds')::interval) as id, n, now() - n * interval '30 seconds' as at,
       o.next + n - 1 as number
     from order_counters o, generate_series(1, greatest(0, $2::int - (select count(*)::int from orders where store_id = $1))) n
     where o.store_id = $1`,
    [id, upTo],
  );
  await owner.query(
    `insert into orders (id, store_id, number, key, status, method, name, email, phone, address, currency, subtotal, delivery,
       total, placed_at, fulfilled_at)
     select m.id, $1, m.number, encode(uuid_send(m.id), 'hex'), 'fulfilled', 'pay_on_delivery', 'Buyer ' || m.n % 5000,
       'buyer' || m.n % 5000 || '@example.com', '+2348031234567', '{"line1": "12 Broad Street", "line2": "", "city": "Lagos", "region": "Lagos", "postcode": "", "country": "NG"}',
       'NGN', 900000, 0, 900000, m.at, m.at from made m`,
    [id],
  );
  await owner.query(
    `insert into order_lines (id, store_id, order_id, position, product_id, variant_id, title, quantity, unit_price, total)
     select gen_random_uuid(), $1, m.id, part, v.product_id, v.id, 'Thing', 1, 450000, 450000
     from made m cross join generate_series(0, 1) part
     join (select id, product_id, row_number() over (order by id) - 1 as place from variants where store_id = $1) v
       on v.place = (m.n + part * 7) % ${VARIANTS}`,
    [id],
  );
  await owner.query(
    `insert into payments (id, store_id, order_id, provider, reference, amount, currency, status)
     select gen_random_uuid(), $1, m.id, 'pay_on_delivery', 'opn-' || m.id, 900000, 'NGN', 'paid' from made m`,
    [id],
  );
  await owner.query(
    `insert into events (id, store_id, type, order_id, actor, at, handled_at)
     select gen_random_uuid(), $1, type, m.id, 'buyer', m.at, m.at
     from made m cross join unnest(array['ORDER_CREATED', 'ORDER_FULFILLED']) as type`,
    [id],
  );
  // What these have sold came in before, so that the books agree.
  await owner.query(
    `with place as (select id from stock_locations where store_id = $1 limit 1),
       sold as (
         insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, order_id, at)
         select gen_random_uuid(), $1, l.variant_id, place.id, -l.quantity, 'sold', 'buyer', m.id, m.at
         from made m join order_lines l on l.store_id = $1 and l.order_id = m.id cross join place
         returning variant_id, location_id, delta)
     insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor)
     select gen_random_uuid(), $1, variant_id, location_id, -sum(delta), 'adjusted', 'system' from sold
     group by variant_id, location_id`,
    [id],
  );
  await owner.query(
    "update order_counters set next = next + (select count(*)::int from made) where store_id = $1",
    [id],
  );
  await owner.query("commit");
}
