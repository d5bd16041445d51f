ALTER TABLE "orders" DROP CONSTRAINT "orders_total_adds_up";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "came_back" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "came_back_tax" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- It stood in the discount, and events hold the sums. Of the tax on goods it has the part that it is of what they came to.
update orders o set came_back = b.amount, discount = o.discount - b.amount,
    came_back_tax = least(b.amount, o.tax - o.delivery_tax, floor(b.amount * (o.tax - o.delivery_tax) / nullif(
      o.subtotal - (o.discount - b.amount - o.delivery_discount)
        + coalesce((o.tax - o.delivery_tax)::numeric * (o.tax - o.tax_included) / nullif(o.tax, 0), 0), 0)))
  from (
    select store_id, order_id, sum((data ->> 'amount')::bigint) as amount from events
    where type = 'RETURN_RECEIVED' and data ? 'amount' group by store_id, order_id) b
  where b.store_id = o.store_id and b.order_id = o.id and b.amount > 0;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_came_back" CHECK (came_back >= 0 and came_back_tax between 0 and least(came_back, tax));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_total_adds_up" CHECK (total = subtotal - discount - came_back + delivery + tax - tax_included and total >= 0);--> statement-breakpoint

-- What stands in `daily_sales` of these days, counted now: one row for each, also when nothing happened. What came back before it was
-- paid was never sold: it is in no goods and in no tax, and was no discount.
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
    from wanted w join orders o on o.store_id = w.store_id and o.placed_at >= w.from_at and o.placed_at < w.to_at
        and (o.placed_at at time zone w.zone)::date = w.day
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
    from wanted w join threads t on t.store_id = w.store_id and t.first_asked_at >= w.from_at and t.first_asked_at < w.to_at
      and (t.first_asked_at at time zone w.zone)::date = w.day
    group by w.store_id, w.day)
  select w.store_id, w.day, coalesce(s.orders, 0)::int, coalesce(u.units, 0)::int, coalesce(s.gross, 0)::bigint,
    coalesce(s.discounts, 0)::bigint, coalesce(s.exchanged, 0)::bigint, coalesce(s.delivery, 0)::bigint, coalesce(s.tax, 0)::bigint,
    coalesce(s.tax_on_top, 0)::bigint, coalesce(s.total, 0)::bigint, coalesce(r.refunded, 0)::bigint, coalesce(r.refunds, 0)::int,
    coalesce(b.buyers, 0)::int, coalesce(b.new_buyers, 0)::int, coalesce(s.cancelled, 0)::int, coalesce(t.asked, 0)::int,
    coalesce(t.answered, 0)::int, round(t.seconds)::int
  from wanted w left join sums s using (store_id, day) left join pieces u using (store_id, day) left join buyers b using (store_id, day)
    left join back r using (store_id, day) left join talk t using (store_id, day)
$$;--> statement-breakpoint

-- The days on which these were placed are counted anew.
insert into days_due (store_id, day, next_try_at)
  select distinct o.store_id, (o.placed_at at time zone s.time_zone)::date, now()
  from orders o join stores s on s.id = o.store_id join store_days d on d.store_id = o.store_id
  where o.came_back > 0 and (o.placed_at at time zone s.time_zone)::date <= d.until
  on conflict (store_id, day) do update set next_try_at = least(days_due.next_try_at, excluded.next_try_at);
