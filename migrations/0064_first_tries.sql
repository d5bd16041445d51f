ALTER TABLE "events" ADD COLUMN "failing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "unanswered_at" timestamp with time zone;--> statement-breakpoint
grant update (unanswered_at) on refunds to opnmrt_store;--> statement-breakpoint
create or replace function opnmrt_replay_event(event uuid, person text) returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update events set dead_at = null, tries = 0, failing_since = null, replayed_by = person
  where id = event and dead_at is not null and handled_at is null returning store_id
$$;--> statement-breakpoint

-- Whether the buyer has nothing of an order that is not paid: all that was sent came back, and nothing is to follow. A gift card that was
-- ordered with it is made once it is paid. What `allCameBack` of the domain says.
create or replace function opnmrt_nothing_kept(of_store uuid, of_order uuid) returns boolean
language sql stable parallel safe as $$
  select coalesce(bool_and(l.returned = l.sent and (l.gift_card or l.sent + l.removed = l.quantity)) and bool_or(l.sent > 0), false)
  from order_lines l where l.store_id = of_store and l.order_id = of_order
$$;--> statement-breakpoint

-- The days of such orders with gift cards are counted anew, and those on which their buyers bought later.
insert into days_due (store_id, day, next_try_at)
  select distinct l.store_id, (l.placed_at at time zone s.time_zone)::date, now()
  from orders o join orders l on l.store_id = o.store_id and (l.id = o.id or l.email = o.email and o.email <> '' and l.placed_at > o.placed_at)
    join stores s on s.id = o.store_id join store_days d on d.store_id = o.store_id
  where o.paid_at is null and opnmrt_nothing_kept(o.store_id, o.id)
    and exists (select from order_lines b where b.store_id = o.store_id and b.order_id = o.id and b.gift_card)
    and (l.placed_at at time zone s.time_zone)::date <= d.until
on conflict (store_id, day) do update set next_try_at = least(days_due.next_try_at, excluded.next_try_at);
