-- What a card says is found, too: of a picture what it shows, of a product or an offer what it is called.
drop index thread_messages_words;--> statement-breakpoint
create index thread_messages_words on thread_messages
  using gin (store_id, to_tsvector('simple', opnmrt_fold(body ->> 'text'))) where (body ->> 'kind' in ('text', 'card'));--> statement-breakpoint

create or replace function opnmrt_find_threads(asked text) returns table (id uuid)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  own constant uuid := nullif(current_setting('app.store_id', true), '')::uuid;
  typed constant text := left(btrim(asked), 100);
  part constant text := '%' || replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  wanted constant tsquery := public.opnmrt_asked(left(public.opnmrt_fold(typed), 200));
begin
  if own is null or typed = '' then return; end if;
  return query
    select t.id from public.threads t join public.orders o on o.store_id = t.store_id and o.id = t.order_id
      where t.store_id = own and t.said_at is not null and (o.name ilike part or o.email ilike part)
    union
    select t.id from public.threads t join public.buyer_users b on b.store_id = t.store_id and b.id = t.buyer_id
      where t.store_id = own and t.said_at is not null and (b.name ilike part or b.email ilike part)
    union
    select o.id from public.orders o
      where o.store_id = own and typed ~ '^#?\d{1,9}$' and o.number = substring(typed from '\d{1,9}')::int
    union
    select m.thread_id from public.thread_messages m
      where m.store_id = own and wanted is not null and m.body ->> 'kind' in ('text', 'card')
        and to_tsvector('simple', public.opnmrt_fold(m.body ->> 'text')) @@ wanted;
end
$$;
