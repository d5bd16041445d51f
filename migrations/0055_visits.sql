CREATE TABLE "daily_visit_parts" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_visit_parts_store_id_day_kind_key_pk" PRIMARY KEY("store_id","day","kind","key"),
	CONSTRAINT "daily_visit_parts_kind" CHECK (kind in ('source', 'medium', 'campaign', 'country', 'device', 'page', 'product')),
	CONSTRAINT "daily_visit_parts_key" CHECK (char_length(key) between 1 and 60 and key !~ '[<>@"''[:cntrl:]]'),
	CONSTRAINT "daily_visit_parts_counted" CHECK (least(visits, views) >= 0)
);
--> statement-breakpoint
ALTER TABLE "daily_visit_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_visits" (
	"store_id" uuid NOT NULL,
	"day" date NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"cart_adds" integer DEFAULT 0 NOT NULL,
	"checkouts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_visits_store_id_day_pk" PRIMARY KEY("store_id","day"),
	CONSTRAINT "daily_visits_counted" CHECK (least(visits, views, cart_adds, checkouts) >= 0)
);
--> statement-breakpoint
ALTER TABLE "daily_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "daily_visit_parts" ADD CONSTRAINT "daily_visit_parts_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_visits" ADD CONSTRAINT "daily_visits_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_messages_oldest" ON "visit_messages" USING btree ("counted_at");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_visit_parts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "insights_read" ON "daily_visit_parts" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "daily_visits" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "insights_read" ON "daily_visits" AS PERMISSIVE FOR SELECT TO "opnmrt_insights" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table daily_visits force row level security;--> statement-breakpoint
alter table daily_visit_parts force row level security;--> statement-breakpoint
alter table visit_messages force row level security;--> statement-breakpoint
-- See 0003.
alter table daily_visits alter column store_id set statistics 0;--> statement-breakpoint
alter table daily_visit_parts alter column store_id set statistics 0;--> statement-breakpoint
-- Read by their store, and by what feeds an AI feature; written by the function below alone.
grant select on daily_visits, daily_visit_parts to opnmrt_store, opnmrt_insights;--> statement-breakpoint

-- How many keys of a kind one day of a store has beside `other`. Sources that everybody knows, countries, devices and kinds of pages
-- are few by themselves.
create function opnmrt_visit_keys_most(kind text) returns integer
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case kind when 'source' then 200 when 'medium' then 50 when 'campaign' then 200 when 'product' then 500 else 1000 end
$$;--> statement-breakpoint
revoke execute on function opnmrt_visit_keys_most(text) from public;--> statement-breakpoint

-- Adds what messages tell, each of them once however often it comes, and says how many were new.
--   [{"id": uuid, "tallies": [{"store": uuid, "day": date, "visits": n, "views": n, "cartAdds": n, "checkouts": n,
--     "parts": [[kind, key, visits, views, true when everybody knows the key], …]}]}]
-- Stores that are not there are passed over. A product is told by its handle and kept by its id; one that is gone is not kept. An empty
-- key is `other`, and so is a new one where its kind is full.
create function opnmrt_count_visits(told jsonb) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  fresh uuid[];
begin
  delete from public.visit_messages where id in (
    select m.id from public.visit_messages m where m.counted_at < now() - interval '2 days'
    order by m.counted_at limit 1000 for update skip locked);
  -- Where the same message is being counted at this moment, this waits for it and finds it there.
  with added as (
    insert into public.visit_messages (id)
    select distinct (m ->> 'id')::uuid from jsonb_array_elements(told) as m order by 1
    on conflict (id) do nothing returning id)
  select coalesce(array_agg(a.id), '{}') into fresh from added a;
  if cardinality(fresh) = 0 then return 0; end if;

  insert into public.daily_visits as d (store_id, day, visits, views, cart_adds, checkouts)
  select s.id, (t ->> 'day')::date, sum((t ->> 'visits')::int), sum((t ->> 'views')::int),
      sum((t ->> 'cartAdds')::int), sum((t ->> 'checkouts')::int)
    from (
      select distinct on (e ->> 'id') e as m from jsonb_array_elements(told) as e
      where (e ->> 'id')::uuid = any(fresh)) as once
    cross join jsonb_array_elements(once.m -> 'tallies') as t
    join public.stores s on s.id = (t ->> 'store')::uuid
    group by 1, 2 order by 1, 2
  on conflict (store_id, day) do update set visits = d.visits + excluded.visits, views = d.views + excluded.views,
    cart_adds = d.cart_adds + excluded.cart_adds, checkouts = d.checkouts + excluded.checkouts;

  with parts as (
    select s.id as store_id, (t ->> 'day')::date as day, p ->> 0 as kind, coalesce(nullif(p ->> 1, ''), 'other') as key,
        p ->> 1 = '' or coalesce((p ->> 4)::boolean, false) as fits, sum((p ->> 2)::int) as visits, sum((p ->> 3)::int) as views
      from (
        select distinct on (e ->> 'id') e as m from jsonb_array_elements(told) as e
        where (e ->> 'id')::uuid = any(fresh)) as once
      cross join jsonb_array_elements(once.m -> 'tallies') as t
      cross join jsonb_array_elements(t -> 'parts') as p
      join public.stores s on s.id = (t ->> 'store')::uuid
      group by 1, 2, 3, 4, 5),
  named as (
    select p.store_id, p.day, p.kind, named.key, bool_or(p.fits) as fits, sum(p.visits) as visits, sum(p.views) as views
      from parts p
      cross join lateral (select case when p.kind <> 'product' or p.fits then p.key else coalesce(
        (select r.id::text from public.products r where r.store_id = p.store_id and r.handle = p.key),
        (select o.product_id::text from public.old_handles o
          where o.store_id = p.store_id and o.kind = 'product' and o.handle = p.key)) end) as named(key)
      where named.key is not null
      group by 1, 2, 3, 4),
  placed as (
    select n.*, n.fits or exists (
        select from public.daily_visit_parts d
        where d.store_id = n.store_id and d.day = n.day and d.kind = n.kind and d.key = n.key) as stays
      from named n),
  ranked as (
    select p.*, row_number() over (partition by p.store_id, p.day, p.kind, p.stays order by p.visits + p.views desc, p.key) as place
      from placed p),
  rooms as (
    select r.store_id, r.day, r.kind, public.opnmrt_visit_keys_most(r.kind) - (
        select count(*) from public.daily_visit_parts d
        where d.store_id = r.store_id and d.day = r.day and d.kind = r.kind and d.key <> 'other') as room
      from ranked r where not r.stays group by 1, 2, 3)
  insert into public.daily_visit_parts as d (store_id, day, kind, key, visits, views)
  select r.store_id, r.day, r.kind, case when r.stays or r.place <= o.room then r.key else 'other' end,
      sum(r.visits), sum(r.views)
    from ranked r left join rooms o on o.store_id = r.store_id and o.day = r.day and o.kind = r.kind
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (store_id, day, kind, key) do update set visits = d.visits + excluded.visits, views = d.views + excluded.views;
  return cardinality(fresh);
end
$$;--> statement-breakpoint
revoke execute on function opnmrt_count_visits(jsonb) from public;--> statement-breakpoint
grant execute on function opnmrt_count_visits(jsonb) to opnmrt_platform;
