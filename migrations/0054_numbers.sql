CREATE TABLE "counting_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"stores" integer DEFAULT 0 NOT NULL,
	"days" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "counting_runs_counts" CHECK (stores >= 0 and days >= 0 and failed >= 0)
);
--> statement-breakpoint
ALTER TABLE "counting_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_payments" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"provider" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"payments" integer DEFAULT 0 NOT NULL,
	"amount" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_payments_store_id_day_provider_outcome_reason_pk" PRIMARY KEY("store_id","day","provider","outcome","reason")
);
--> statement-breakpoint
ALTER TABLE "daily_payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_sales" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"orders" integer DEFAULT 0 NOT NULL,
	"units" integer DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"discounts" bigint DEFAULT 0 NOT NULL,
	"exchanged" bigint DEFAULT 0 NOT NULL,
	"delivery" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"tax_on_top" bigint DEFAULT 0 NOT NULL,
	"total" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"refunds" integer DEFAULT 0 NOT NULL,
	"buyers" integer DEFAULT 0 NOT NULL,
	"new_buyers" integer DEFAULT 0 NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"answer_seconds" integer,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "daily_sales_store_id_day_pk" PRIMARY KEY("store_id","day")
);
--> statement-breakpoint
ALTER TABLE "daily_sales" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_stock" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"units" bigint NOT NULL,
	"value" bigint NOT NULL,
	"variants" integer NOT NULL,
	"out" integer NOT NULL,
	CONSTRAINT "daily_stock_store_id_day_pk" PRIMARY KEY("store_id","day")
);
--> statement-breakpoint
ALTER TABLE "daily_stock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_variants" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" uuid,
	"units" integer DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"taken" bigint DEFAULT 0 NOT NULL,
	"units_back" integer DEFAULT 0 NOT NULL,
	"back" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_variants_store_id_day_variant_id_pk" PRIMARY KEY("store_id","day","variant_id")
);
--> statement-breakpoint
ALTER TABLE "daily_variants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "days_due" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "days_due_store_id_day_pk" PRIMARY KEY("store_id","day")
);
--> statement-breakpoint
ALTER TABLE "days_due" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_consumers" (
	"name" text PRIMARY KEY NOT NULL,
	"until_tx" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event_consumers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "store_days" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "store_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "threads_asked";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_payments" ADD CONSTRAINT "daily_payments_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_sales" ADD CONSTRAINT "daily_sales_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_stock" ADD CONSTRAINT "daily_stock_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_variants" ADD CONSTRAINT "daily_variants_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_due" ADD CONSTRAINT "days_due_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_days" ADD CONSTRAINT "store_days_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "counting_runs_newest" ON "counting_runs" USING btree ("began_at");--> statement-breakpoint
CREATE INDEX "daily_variants_of_variant" ON "daily_variants" USING btree ("store_id","variant_id","day");--> statement-breakpoint
CREATE INDEX "days_due_next" ON "days_due" USING btree ("next_try_at","store_id");--> statement-breakpoint
CREATE INDEX "events_by_transaction" ON "events" USING btree ("tx");--> statement-breakpoint
CREATE INDEX "payments_newest" ON "payments" USING btree ("store_id","created_at");--> statement-breakpoint
CREATE INDEX "refunds_done" ON "refunds" USING btree ("store_id","settled_at") WHERE status = 'done';--> statement-breakpoint
CREATE INDEX "threads_answered" ON "threads" USING btree ("first_answered_at");--> statement-breakpoint
CREATE INDEX "threads_asked" ON "threads" USING btree ("store_id","first_asked_at");--> statement-breakpoint
CREATE POLICY "platform_only" ON "counting_runs" AS PERMISSIVE FOR ALL TO "opnmrt_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_payments" AS PERMISSIVE FOR SELECT TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_insights" ON "daily_payments" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_sales" AS PERMISSIVE FOR SELECT TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_insights" ON "daily_sales" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_stock" AS PERMISSIVE FOR SELECT TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_insights" ON "daily_stock" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_variants" AS PERMISSIVE FOR SELECT TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_insights" ON "daily_variants" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "days_due" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_only" ON "event_consumers" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "store_days" AS PERMISSIVE FOR SELECT TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table daily_sales force row level security;--> statement-breakpoint
alter table daily_variants force row level security;--> statement-breakpoint
alter table daily_payments force row level security;--> statement-breakpoint
alter table daily_stock force row level security;--> statement-breakpoint
alter table days_due force row level security;--> statement-breakpoint
alter table store_days force row level security;--> statement-breakpoint
alter table counting_runs force row level security;--> statement-breakpoint
alter table event_consumers force row level security;--> statement-breakpoint
grant select on daily_sales, daily_variants, daily_payments, daily_stock to opnmrt_store, opnmrt_insights;--> statement-breakpoint
grant select on days_due, store_days to opnmrt_store;--> statement-breakpoint
grant select, insert, update on counting_runs to opnmrt_platform;--> statement-breakpoint
grant select on event_consumers to opnmrt_platform;--> statement-breakpoint

-- An order is a sale once its money is there, or while it is to be paid at the door.
create function opnmrt_is_sale(paid_at timestamptz, method text, status text) returns boolean
language sql immutable parallel safe as $$
  select paid_at is not null or (method = 'pay_on_delivery' and status <> 'cancelled')
$$;--> statement-breakpoint

-- The days asked for, by their stores' clocks. Nobody's clock is moved by more than a few hours, so the moments are a margin around each
-- day, for the indexes; which day a moment is of, its date by that clock says.
create function opnmrt_days(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, zone text, from_at timestamptz, to_at timestamptz)
language sql stable parallel safe as $$
  select w.store_id, w.day, s.time_zone,
    (w.day::timestamp at time zone s.time_zone) - interval '4 hours',
    ((w.day + 1)::timestamp at time zone s.time_zone) + interval '4 hours'
  from unnest(store_ids, on_days) as w (store_id, day) join stores s on s.id = w.store_id
$$;--> statement-breakpoint

-- Refunds that were done on these days and are of a sale. Money that came twice, or for what an order was before it was changed, was
-- never sold, and of no order more goes back than it came to.
create function opnmrt_refunds_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, order_id uuid, refund_id uuid, amount bigint)
language sql stable as $$
  select w.store_id, w.day, r.order_id, r.id,
    least(o.total, before.amount + r.amount) - least(o.total, before.amount)
  from opnmrt_days(store_ids, on_days) w
    join refunds r on r.store_id = w.store_id and r.status = 'done' and r.settled_at >= w.from_at and r.settled_at < w.to_at
      and (r.settled_at at time zone w.zone)::date = w.day
    join orders o on o.store_id = r.store_id and o.id = r.order_id and opnmrt_is_sale(o.paid_at, o.method, o.status)
    left join payments p on p.store_id = r.store_id and p.id = r.payment_id
    cross join lateral (
      select coalesce(sum(e.amount), 0)::bigint as amount
      from refunds e left join payments ep on ep.store_id = e.store_id and ep.id = e.payment_id
      where e.store_id = r.store_id and e.order_id = r.order_id and e.status = 'done' and (e.settled_at, e.id) < (r.settled_at, r.id)
        and (o.status in ('cancelled', 'refunded') or ep.status is distinct from 'refund_due')) before
  where o.status in ('cancelled', 'refunded') or p.status is distinct from 'refund_due'
$$;--> statement-breakpoint

-- What stands in `daily_sales` of these days, counted now: one row for each, also when nothing happened.
create function opnmrt_sales_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, orders int, units int, gross bigint, discounts bigint, exchanged bigint, delivery bigint, tax bigint,
  tax_on_top bigint, total bigint, refunded bigint, refunds int, buyers int, new_buyers int, cancelled int, asked int, answered int,
  answer_seconds int)
language sql stable as $$
  with wanted as materialized (select * from opnmrt_days(store_ids, on_days)),
  placed as materialized (
    select w.store_id, w.day, w.zone, o.id, o.subtotal, o.discount, o.delivery, o.tax, o.tax_included, o.total, o.email, o.placed_at,
      opnmrt_is_sale(o.paid_at, o.method, o.status) as sold, o.status = 'cancelled' and o.paid_at is null as void,
      least(coalesce((select x.exchange_credit from returns x where x.store_id = o.store_id and x.exchange_order_id = o.id), 0), o.discount)
        as exchanged
    from wanted w join orders o on o.store_id = w.store_id and o.placed_at >= w.from_at and o.placed_at < w.to_at
      and (o.placed_at at time zone w.zone)::date = w.day),
  sums as (
    select p.store_id, p.day, count(*) filter (where p.sold) as orders, count(*) filter (where p.void) as cancelled,
      sum(p.subtotal) filter (where p.sold) as gross, sum(p.discount - p.exchanged) filter (where p.sold) as discounts,
      sum(p.exchanged) filter (where p.sold) as exchanged, sum(p.delivery) filter (where p.sold) as delivery,
      sum(p.tax) filter (where p.sold) as tax, sum(p.tax - p.tax_included) filter (where p.sold) as tax_on_top,
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

create function opnmrt_variants_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, variant_id uuid, product_id uuid, units int, gross bigint, taken bigint, units_back int, back bigint)
language sql stable as $$
  with wanted as materialized (select * from opnmrt_days(store_ids, on_days)),
  parts as (
    select w.store_id, w.day, l.variant_id, l.product_id, l.quantity as units, l.total as gross, l.total - l.discount as taken,
      0 as units_back, 0::bigint as back
    from wanted w join orders o on o.store_id = w.store_id and o.placed_at >= w.from_at and o.placed_at < w.to_at
        and (o.placed_at at time zone w.zone)::date = w.day and opnmrt_is_sale(o.paid_at, o.method, o.status)
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

create function opnmrt_payments_on(store_ids uuid[], on_days date[])
returns table (store_id uuid, day date, provider text, outcome text, reason text, payments int, amount bigint)
language sql stable as $$
  select w.store_id, w.day, p.provider, o.outcome, case when o.outcome = 'failed' then left(p.problem, 120) else '' end as reason,
    count(*)::int, sum(p.amount)::bigint
  from opnmrt_days(store_ids, on_days) w
    join payments p on p.store_id = w.store_id and p.created_at >= w.from_at and p.created_at < w.to_at
      and (p.created_at at time zone w.zone)::date = w.day
    cross join lateral (select case when p.status in ('paid', 'refund_due') then 'paid' else p.status end as outcome) o
  group by w.store_id, w.day, p.provider, o.outcome, 5
$$;--> statement-breakpoint

-- Writes these days down, in place of what stood there. Stock is written once, for the day that has just ended.
create function opnmrt_write_days(store_ids uuid[], on_days date[], now_at timestamptz) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into daily_sales as d (store_id, day, orders, units, gross, discounts, exchanged, delivery, tax, tax_on_top, total, refunded, refunds,
      buyers, new_buyers, cancelled, asked, answered, answer_seconds, counted_at)
    select s.*, now_at from opnmrt_sales_on(store_ids, on_days) s
    on conflict (store_id, day) do update set (orders, units, gross, discounts, exchanged, delivery, tax, tax_on_top, total, refunded,
        refunds, buyers, new_buyers, cancelled, asked, answered, answer_seconds, counted_at) =
      (excluded.orders, excluded.units, excluded.gross, excluded.discounts, excluded.exchanged, excluded.delivery, excluded.tax,
        excluded.tax_on_top, excluded.total, excluded.refunded, excluded.refunds, excluded.buyers, excluded.new_buyers, excluded.cancelled,
        excluded.asked, excluded.answered, excluded.answer_seconds, excluded.counted_at);
  delete from daily_variants v using unnest(store_ids, on_days) as w (store_id, day) where v.store_id = w.store_id and v.day = w.day;
  insert into daily_variants (store_id, day, variant_id, product_id, units, gross, taken, units_back, back)
    select * from opnmrt_variants_on(store_ids, on_days);
  delete from daily_payments p using unnest(store_ids, on_days) as w (store_id, day) where p.store_id = w.store_id and p.day = w.day;
  insert into daily_payments (store_id, day, provider, outcome, reason, payments, amount)
    select * from opnmrt_payments_on(store_ids, on_days);
  insert into daily_stock (store_id, day, units, value, variants, out)
    select w.store_id, w.day, coalesce(sum(greatest(v.stock, 0)), 0), coalesce(sum(greatest(v.stock, 0)::bigint * v.price), 0),
      count(v.id), count(v.id) filter (where v.stock <= 0)
    from opnmrt_days(store_ids, on_days) w left join variants v on v.store_id = w.store_id
    where w.day = (now_at at time zone w.zone)::date - 1
    group by w.store_id, w.day
    on conflict do nothing;
end
$$;--> statement-breakpoint

-- Notes the days that are over by their stores' clocks; of a store that is new here, all since its first order.
create function opnmrt_note_ended(now_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with over as (
    select s.id as store_id, (now_at at time zone s.time_zone)::date - 1 as yesterday,
      coalesce(d.until + 1, (least(s.created_at, (select min(o.placed_at) from orders o where o.store_id = s.id)) at time zone s.time_zone)::date)
        as first
    from stores s left join store_days d on d.store_id = s.id
    where d.until is null or d.until < (now_at at time zone s.time_zone)::date - 1),
  ended as (select * from over where first <= yesterday),
  noted as (
    insert into days_due (store_id, day, next_try_at)
    select e.store_id, g.day::date, now_at from ended e cross join lateral generate_series(e.first, e.yesterday, interval '1 day') as g (day)
    on conflict do nothing)
  insert into store_days (store_id, until) select e.store_id, e.yesterday from ended e
  on conflict (store_id) do update set until = greatest(store_days.until, excluded.until)
$$;--> statement-breakpoint

-- Notes the days that events have changed since it last looked: of the orders they tell of, of their payments and refunds, and of what
-- the same buyers ordered later, who may be new on another day now. An event may come to be seen after a later one, so it goes by
-- transactions, up to the oldest that is still open. Days that are not over are counted when they are asked for.
create function opnmrt_note_changed(now_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  since xid8;
  since_at timestamptz;
  until constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
begin
  select c.until_tx::xid8, c.at into since, since_at from event_consumers c where c.name = 'numbers' for update;
  with fresh as materialized (
    select e.store_id, e.order_id, min(e.at) as at from events e
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
          where l.store_id = o.store_id and l.email = o.email and o.email <> '' and l.placed_at > o.placed_at) p
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

-- Counts up to `most` days that are due, of all stores at once; where that fails, store by store, and those that fail alone are tried later.
create function opnmrt_count_days(most int, now_at timestamptz) returns table (stores int, days int, failed int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  due_stores uuid[];
  due_days date[];
  one record;
begin
  select array_agg(x.store_id), array_agg(x.day) into due_stores, due_days from (
    select d.store_id, d.day from days_due d where d.next_try_at <= now_at
    order by d.next_try_at, d.store_id, d.day limit most for update skip locked) x;
  if due_stores is null then return query select 0, 0, 0; return; end if;
  select count(distinct x.id), count(*), 0 into stores, days, failed from unnest(due_stores) as x (id);
  begin
    perform opnmrt_write_days(due_stores, due_days, now_at);
    delete from days_due d using unnest(due_stores, due_days) as w (store_id, day) where d.store_id = w.store_id and d.day = w.day;
  exception when others then
    for one in
      select x.id, array_agg(x.id) as ids, array_agg(x.day) as on_days from unnest(due_stores, due_days) as x (id, day) group by x.id
    loop
      begin
        perform opnmrt_write_days(one.ids, one.on_days, now_at);
        delete from days_due d where d.store_id = one.id and d.day = any (one.on_days);
      exception when others then
        failed := failed + 1;
        update days_due d set tries = d.tries + 1, problem = left(sqlstate || ' ' || sqlerrm, 200),
          next_try_at = now_at + least(interval '6 hours', interval '1 minute' * power(2, least(d.tries, 10)))
          where d.store_id = one.id and d.day = any (one.on_days);
      end;
    end loop;
  end;
  return next;
end
$$;--> statement-breakpoint

insert into event_consumers (name, until_tx, at) values ('numbers', pg_current_xact_id()::text, now());--> statement-breakpoint

revoke execute on function opnmrt_is_sale(timestamptz, text, text), opnmrt_days(uuid[], date[]), opnmrt_refunds_on(uuid[], date[]),
  opnmrt_sales_on(uuid[], date[]), opnmrt_variants_on(uuid[], date[]), opnmrt_payments_on(uuid[], date[]),
  opnmrt_write_days(uuid[], date[], timestamptz), opnmrt_note_ended(timestamptz), opnmrt_note_changed(timestamptz),
  opnmrt_count_days(int, timestamptz) from public;--> statement-breakpoint
grant execute on function opnmrt_is_sale(timestamptz, text, text), opnmrt_days(uuid[], date[]), opnmrt_refunds_on(uuid[], date[]),
  opnmrt_sales_on(uuid[], date[]), opnmrt_variants_on(uuid[], date[]), opnmrt_payments_on(uuid[], date[]) to opnmrt_store;--> statement-breakpoint
grant execute on function opnmrt_note_ended(timestamptz), opnmrt_note_changed(timestamptz), opnmrt_count_days(int, timestamptz) to opnmrt_platform;
