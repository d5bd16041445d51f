-- What is counted of a day is found by the index of its moments. The statistics do not know stores (migration 0003), so for one day of a
-- busy store all that the store ever had looked as cheap; `offset 0` has each day ask for itself.
create or replace function opnmrt_refunds_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, order_id uuid, refund_id uuid, amount bigint)
language sql stable as $$
  select w.store_id, w.day, r.order_id, r.id,
    least(o.total, before.amount + r.amount) - least(o.total, before.amount)
  from opnmrt_days(store_ids, on_days) w
    cross join lateral (
      select e.* from refunds e
      where e.store_id = w.store_id and e.status = 'done' and e.settled_at >= w.from_at and e.settled_at < w.to_at
        and (e.settled_at at time zone w.zone)::date = w.day offset 0) r
    join orders o on o.store_id = r.store_id and o.id = r.order_id and opnmrt_is_sale(o.paid_at, o.method, o.status)
    left join payments p on p.store_id = r.store_id and p.id = r.payment_id
    cross join lateral (
      select coalesce(sum(e.amount), 0)::bigint as amount
      from refunds e left join payments ep on ep.store_id = e.store_id and ep.id = e.payment_id
      where e.store_id = r.store_id and e.order_id = r.order_id and e.status = 'done' and (e.settled_at, e.id) < (r.settled_at, r.id)
        and (o.status in ('cancelled', 'refunded') or ep.status is distinct from 'refund_due')) before
  where o.status in ('cancelled', 'refunded') or p.status is distinct from 'refund_due'
$$;--> statement-breakpoint
create or replace function opnmrt_sales_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, orders int, units int, gross bigint, discounts bigint, exchanged bigint, delivery bigint, tax bigint,
  tax_on_top bigint, total bigint, refunded bigint, refunds int, buyers int, new_buyers int, cancelled int, asked int, answered int,
  answer_seconds int)
language sql stable as $$
  with wanted as materialized (select * from opnmrt_days(store_ids, on_days)),
  placed as materialized (
    select w.store_id, w.day, w.zone, o.id, o.subtotal - o.came_back + b.on_top as gross, o.discount, o.delivery,
      o.tax - o.came_back_tax as tax, o.tax - o.tax_included - b.on_top as tax_on_top, o.total, o.email, o.placed_at,
      opnmrt_is_sale(o.paid_at, o.method, o.status) as sold, o.status = 'cancelled' and o.paid_at is null as void,
      least(coalesce((select x.exchange_credit from returns x where x.store_id = o.store_id and x.exchange_order_id = o.id), 0), o.discount)
        as exchanged
    from wanted w
      cross join lateral (
        select e.* from orders e where e.store_id = w.store_id and e.placed_at >= w.from_at and e.placed_at < w.to_at
          and (e.placed_at at time zone w.zone)::date = w.day offset 0) o
      cross join lateral (
        select coalesce(div(2 * o.came_back_tax::numeric * (o.tax - o.tax_included) + o.tax, nullif(2 * o.tax, 0)), 0)::bigint as on_top) b),
  sums as (
    select p.store_id, p.day, count(*) filter (where p.sold) as orders, count(*) filter (where p.void) as cancelled,
      sum(p.gross) filter (where p.sold) as gross, sum(p.discount - p.exchanged) filter (where p.sold) as discounts,
      sum(p.exchanged) filter (where p.sold) as exchanged, sum(p.delivery) filter (where p.sold) as delivery,
      sum(p.tax) filter (where p.sold) as tax, sum(p.tax_on_top) filter (where p.sold) as tax_on_top,
      sum(p.total) filter (where p.sold) as total
    from placed p group by p.store_id, p.day),
  pieces as (
    select p.store_id, p.day, sum(l.quantity) as units
    from placed p join order_lines l on l.store_id = p.store_id and l.order_id = p.id where p.sold group by p.store_id, p.day),
  -- Who was forgotten is one buyer for each order, and never new.
  people as (
    select p.store_id, p.day, coalesce(nullif(p.email, ''), p.id::text) as who, p.email, min(p.zone) as zone
    from placed p where p.sold group by p.store_id, p.day, coalesce(nullif(p.email, ''), p.id::text), p.email),
  buyers as (
    select b.store_id, b.day, count(*) as buyers, count(*) filter (where b.email <> '' and not exists (
        select from orders e where e.store_id = b.store_id and e.email = b.email and opnmrt_is_sale(e.paid_at, e.method, e.status)
          and (e.placed_at at time zone b.zone)::date < b.day)) as new_buyers
    from people b group by b.store_id, b.day),
  back as (
    select r.store_id, r.day, sum(r.amount) as refunded, count(distinct r.order_id) filter (where r.amount > 0) as refunds
    from opnmrt_refunds_on(store_ids, on_days) r group by r.store_id, r.day),
  talk as (
    select w.store_id, w.day, count(*) as asked, count(t.first_answered_at) as answered,
      percentile_cont(0.5) within group (order by extract(epoch from t.first_answered_at - t.first_asked_at))
        filter (where t.first_answered_at is not null) as seconds
    from wanted w
      cross join lateral (
        select e.first_asked_at, e.first_answered_at from threads e
        where e.store_id = w.store_id and e.first_asked_at >= w.from_at and e.first_asked_at < w.to_at
          and (e.first_asked_at at time zone w.zone)::date = w.day offset 0) t
    group by w.store_id, w.day)
  select w.store_id, w.day, coalesce(s.orders, 0)::int, coalesce(u.units, 0)::int, coalesce(s.gross, 0)::bigint,
    coalesce(s.discounts, 0)::bigint, coalesce(s.exchanged, 0)::bigint, coalesce(s.delivery, 0)::bigint, coalesce(s.tax, 0)::bigint,
    coalesce(s.tax_on_top, 0)::bigint, coalesce(s.total, 0)::bigint, coalesce(r.refunded, 0)::bigint, coalesce(r.refunds, 0)::int,
    coalesce(b.buyers, 0)::int, coalesce(b.new_buyers, 0)::int, coalesce(s.cancelled, 0)::int, coalesce(t.asked, 0)::int,
    coalesce(t.answered, 0)::int, round(t.seconds)::int
  from wanted w left join sums s using (store_id, day) left join pieces u using (store_id, day) left join buyers b using (store_id, day)
    left join back r using (store_id, day) left join talk t using (store_id, day)
$$;--> statement-breakpoint
create or replace function opnmrt_variants_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, variant_id uuid, product_id uuid, units int, gross bigint, taken bigint, units_back int, back bigint)
language sql stable as $$
  with wanted as materialized (select * from opnmrt_days(store_ids, on_days)),
  parts as (
    select w.store_id, w.day, l.variant_id, l.product_id, l.quantity as units, l.total as gross, l.total - l.discount as taken,
      0 as units_back, 0::bigint as back
    from wanted w
      cross join lateral (
        select e.store_id, e.id from orders e where e.store_id = w.store_id and e.placed_at >= w.from_at and e.placed_at < w.to_at
          and (e.placed_at at time zone w.zone)::date = w.day and opnmrt_is_sale(e.paid_at, e.method, e.status) offset 0) o
      join order_lines l on l.store_id = o.store_id and l.order_id = o.id
    union all
    select r.store_id, r.day, l.variant_id, l.product_id, 0, 0, 0, f.quantity, f.amount
    from opnmrt_refunds_on(store_ids, on_days) r
      join refund_lines f on f.store_id = r.store_id and f.order_id = r.order_id and f.refund_id = r.refund_id
      join order_lines l on l.store_id = f.store_id and l.order_id = f.order_id and l.id = f.order_line_id)
  select p.store_id, p.day, coalesce(p.variant_id, '00000000-0000-0000-0000-000000000000'::uuid),
    case when p.variant_id is not null then (array_agg(p.product_id))[1] end,
    sum(p.units)::int, sum(p.gross)::bigint, sum(p.taken)::bigint, sum(p.units_back)::int, sum(p.back)::bigint
  from parts p group by p.store_id, p.day, p.variant_id
$$;--> statement-breakpoint
create or replace function opnmrt_payments_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, provider text, outcome text, reason text, payments int, amount bigint)
language sql stable as $$
  select w.store_id, w.day, p.provider, o.outcome, case when o.outcome = 'failed' then left(p.problem, 120) else '' end as reason,
    count(*)::int, sum(p.amount)::bigint
  from opnmrt_days(store_ids, on_days) w
    cross join lateral (
      select e.provider, e.status, e.problem, e.amount from payments e
      where e.store_id = w.store_id and e.created_at >= w.from_at and e.created_at < w.to_at
        and (e.created_at at time zone w.zone)::date = w.day offset 0) p
    cross join lateral (select case when p.status in ('paid', 'refund_due') then 'paid' else p.status end as outcome) o
  group by w.store_id, w.day, p.provider, o.outcome, 5
$$;--> statement-breakpoint

-- Whose later orders are new or not changes with what makes an order a sale, and not with what is sent or given back afterwards.
create or replace function opnmrt_note_changed(now_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  since xid8;
  since_at timestamptz;
  until constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
begin
  select c.until_tx::xid8, c.at into since, since_at from event_consumers c where c.name = 'numbers' for update;
  with fresh as materialized (
    select e.store_id, e.order_id, min(e.at) as at,
      bool_or(e.type !~ '^(ORDER_REFUNDED$|ORDER_FULFILLED$|REFUND_|RETURN_|PARCEL_|DISPUTE_|LETTER_|GIFT_CARD_)') as sells
    from events e
    where e.tx >= since and e.tx < until and e.order_id is not null group by e.store_id, e.order_id),
  touched as (
    select f.store_id, f.at from fresh f
    union all
    select o.store_id, p.at from fresh f join orders o on o.store_id = f.store_id and o.id = f.order_id
      cross join lateral (
        select o.placed_at as at
        union all select x.created_at from payments x where x.store_id = o.store_id and x.order_id = o.id
        union all select x.settled_at from refunds x where x.store_id = o.store_id and x.order_id = o.id and x.settled_at is not null
        union all select l.placed_at from orders l
          where f.sells and l.store_id = o.store_id and l.email = o.email and o.email <> '' and l.placed_at > o.placed_at) p
    union all
    select t.store_id, t.first_asked_at from threads t where t.first_answered_at >= since_at - interval '15 minutes'),
  days as (
    select distinct t.store_id, (t.at at time zone s.time_zone)::date as day, d.until
    from touched t join stores s on s.id = t.store_id join store_days d on d.store_id = t.store_id)
  insert into days_due (store_id, day, next_try_at) select d.store_id, d.day, now_at from days d where d.day <= d.until
  on conflict (store_id, day) do update set next_try_at = least(days_due.next_try_at, excluded.next_try_at);
  update event_consumers c set until_tx = until::text, at = now_at where c.name = 'numbers';
end
$$;
