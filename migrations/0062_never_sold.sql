ALTER TABLE "order_lines" ADD COLUMN "came_back" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "came_back_pieces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_came_back" CHECK (came_back >= 0 and came_back_pieces between 0 and returned);--> statement-breakpoint
grant update (came_back, came_back_pieces) on order_lines to opnmrt_store;--> statement-breakpoint
-- Events hold what each return took off. It is shared by what its pieces cost; a return that was settled with it left nothing that gift
-- cards had paid.
with taken as (
  select e.store_id, e.order_id, t.id as return_id, (e.data ->> 'amount')::numeric as amount, t.received_at = t.closed_at as settled
  from events e join returns t on t.store_id = e.store_id and t.id = (e.data ->> 'returnId')::uuid
  where e.type = 'RETURN_RECEIVED' and e.data ? 'amount'),
parts as (
  select t.*, l.id as line_id, b.received, (l.total - l.discount)::numeric * b.received / l.quantity as part,
    sum((l.total - l.discount)::numeric * b.received / l.quantity) over (partition by t.return_id order by l.position, l.id) as until,
    sum((l.total - l.discount)::numeric * b.received / l.quantity) over (partition by t.return_id) as whole
  from taken t join return_lines b on b.store_id = t.store_id and b.return_id = t.return_id and b.received > 0
    join order_lines l on l.store_id = b.store_id and l.id = b.order_line_id)
update order_lines l set came_back = s.amount, came_back_pieces = s.pieces
  from (
    select store_id, line_id, sum(case when settled then received else 0 end) as pieces,
      sum(case when whole > 0 then div(amount * until, whole) - div(amount * (until - part), whole) else 0 end)::bigint as amount
    from parts group by store_id, line_id) s
  where l.store_id = s.store_id and l.id = s.line_id;--> statement-breakpoint

-- Whether the buyer has nothing of an order: all that was sent came back, nothing is to follow, and none of it is a gift card, which goes
-- by letter. What `nothingKept` of the domain says.
create function opnmrt_nothing_kept(of_store uuid, of_order uuid) returns boolean
language sql stable parallel safe as $$
  select coalesce(bool_and(l.returned = l.sent and l.sent + l.removed = l.quantity and not l.gift_card) and bool_or(l.sent > 0), false)
  from order_lines l where l.store_id = of_store and l.order_id = of_order
$$;--> statement-breakpoint

-- An order is a sale once its money is there, or while it is to be paid at the door: not where it was called off or refunded before, nor
-- where all of it came back, for then nothing is asked for.
create function opnmrt_is_sale(of_store uuid, of_order uuid, paid_at timestamptz, method text, status text) returns boolean
language sql stable parallel safe as $$
  select paid_at is not null
    or (method = 'pay_on_delivery' and status not in ('cancelled', 'refunded') and not opnmrt_nothing_kept(of_store, of_order))
$$;--> statement-breakpoint
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
    join orders o on o.store_id = r.store_id and o.id = r.order_id and opnmrt_is_sale(o.store_id, o.id, o.paid_at, o.method, o.status)
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
      opnmrt_is_sale(o.store_id, o.id, o.paid_at, o.method, o.status) as sold, o.status = 'cancelled' and o.paid_at is null as void,
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
    select p.store_id, p.day, sum(l.quantity - l.came_back_pieces) as units
    from placed p join order_lines l on l.store_id = p.store_id and l.order_id = p.id where p.sold group by p.store_id, p.day),
  -- Who was forgotten is one buyer for each order, and never new.
  people as (
    select p.store_id, p.day, coalesce(nullif(p.email, ''), p.id::text) as who, p.email, min(p.zone) as zone
    from placed p where p.sold group by p.store_id, p.day, coalesce(nullif(p.email, ''), p.id::text), p.email),
  buyers as (
    select b.store_id, b.day, count(*) as buyers, count(*) filter (where b.email <> '' and not exists (
        select from orders e where e.store_id = b.store_id and e.email = b.email and opnmrt_is_sale(e.store_id, e.id, e.paid_at, e.method, e.status)
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
  sold as materialized (
    select o.store_id, w.day, o.id, o.came_back_tax, o.tax, o.tax_included
    from wanted w
      cross join lateral (
        select e.store_id, e.id, e.came_back_tax, e.tax, e.tax_included from orders e
        where e.store_id = w.store_id and e.placed_at >= w.from_at and e.placed_at < w.to_at
          and (e.placed_at at time zone w.zone)::date = w.day and opnmrt_is_sale(e.store_id, e.id, e.paid_at, e.method, e.status) offset 0) o),
  -- What came back before it was paid was never sold, but the tax on top of it is no goods: it stays out, shared by the tax of each line.
  on_top as (
    select t.store_id, t.day, l.variant_id, l.product_id, div(t.amount * l.until, l.whole) - div(t.amount * (l.until - l.part), l.whole) as amount
    from (
      select s.*, div(2 * s.came_back_tax::numeric * (s.tax - s.tax_included) + s.tax, 2 * s.tax) as amount
      from sold s where s.came_back_tax > 0 and s.tax > s.tax_included) t
      cross join lateral (
        select p.*, sum(p.part) over () as whole, sum(p.part) over (order by p.position, p.id) as until
        from (
          select e.id, e.position, e.variant_id, e.product_id, e.came_back::numeric * e.tax as part
          from order_lines e where e.store_id = t.store_id and e.order_id = t.id and e.came_back > 0 and e.tax > 0) p) l),
  parts as (
    select s.store_id, s.day, l.variant_id, l.product_id, l.quantity - l.came_back_pieces as units, l.total - l.came_back as gross,
      l.total - l.discount - l.came_back as taken, 0 as units_back, 0::bigint as back
    from sold s join order_lines l on l.store_id = s.store_id and l.order_id = s.id
    union all
    select t.store_id, t.day, t.variant_id, t.product_id, 0, t.amount, t.amount, 0, 0 from on_top t
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

-- Until an order is paid, what comes back of it may make it no sale, and a later one of its buyer the first.
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
          where (f.sells or o.paid_at is null) and l.store_id = o.store_id and l.email = o.email and o.email <> '' and l.placed_at > o.placed_at) p
    union all
    select t.store_id, t.first_asked_at from threads t where t.first_answered_at >= since_at - interval '15 minutes'),
  days as (
    select distinct t.store_id, (t.at at time zone s.time_zone)::date as day, d.until
    from touched t join stores s on s.id = t.store_id join store_days d on d.store_id = t.store_id)
  insert into days_due (store_id, day, next_try_at) select d.store_id, d.day, now_at from days d where d.day <= d.until
  on conflict (store_id, day) do update set next_try_at = least(days_due.next_try_at, excluded.next_try_at);
  update event_consumers c set until_tx = until::text, at = now_at where c.name = 'numbers';
end
$$;--> statement-breakpoint

-- The one before, which knows no lines, stays for Workers of the version before: they ask it until they are gone.
revoke execute on function opnmrt_nothing_kept(uuid, uuid), opnmrt_is_sale(uuid, uuid, timestamptz, text, text) from public;--> statement-breakpoint
grant execute on function opnmrt_nothing_kept(uuid, uuid), opnmrt_is_sale(uuid, uuid, timestamptz, text, text) to opnmrt_store;--> statement-breakpoint

-- The days of such orders are counted anew, and those on which their buyers bought later.
insert into days_due (store_id, day, next_try_at)
  select distinct l.store_id, (l.placed_at at time zone s.time_zone)::date, now()
  from orders o join orders l on l.store_id = o.store_id and (l.id = o.id or l.email = o.email and o.email <> '' and l.placed_at > o.placed_at)
    join stores s on s.id = o.store_id join store_days d on d.store_id = o.store_id
  where (o.came_back > 0 or o.method = 'pay_on_delivery' and o.paid_at is null
      and exists (select from order_lines b where b.store_id = o.store_id and b.order_id = o.id and b.returned > 0))
    and (l.placed_at at time zone s.time_zone)::date <= d.until
  on conflict (store_id, day) do update set next_try_at = least(days_due.next_try_at, excluded.next_try_at);
