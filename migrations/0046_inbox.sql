CREATE TABLE "saved_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_replies_title" UNIQUE("store_id","title"),
	CONSTRAINT "saved_replies_bounded" CHECK (char_length(title) between 1 and 60 and char_length(text) between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "saved_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "threads_newest";--> statement-breakpoint
DROP INDEX "threads_open";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "said_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "threads_said" ON "threads" USING btree ("store_id","said_at","id") WHERE said_at is not null;--> statement-breakpoint
CREATE INDEX "threads_unread" ON "threads" USING btree ("store_id","id") WHERE staff_unread > 0 and said_at is not null and done_at is null;--> statement-breakpoint
CREATE INDEX "threads_waiting" ON "threads" USING btree ("store_id","id") WHERE waiting_since is not null and done_at is null;--> statement-breakpoint
CREATE INDEX "threads_asked" ON "threads" USING btree ("store_id","first_asked_at") WHERE first_answered_at is not null;--> statement-breakpoint
CREATE INDEX "threads_open" ON "threads" USING btree ("store_id","said_at","id") WHERE said_at is not null and done_at is null;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "saved_replies" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table saved_replies force row level security;--> statement-breakpoint
grant select, insert, delete on saved_replies to opnmrt_store;--> statement-breakpoint
grant update (title, text) on saved_replies to opnmrt_store;--> statement-breakpoint
-- See 0003.
alter table saved_replies alter column store_id set statistics 0;--> statement-breakpoint

grant update (said_seq, said_at) on threads to opnmrt_store;--> statement-breakpoint
-- Whoever keeps messages, in whatever order they come: the newest that a person said.
create function opnmrt_note_said() returns trigger language plpgsql as $$
begin
  update threads t set said_seq = said.seq, said_at = said.sent_at
  from (
    select distinct on (n.store_id, n.thread_id) n.store_id, n.thread_id, n.seq, n.sent_at from noted n
    where n.by <> 'system' order by n.store_id, n.thread_id, n.seq desc) as said
  where t.store_id = said.store_id and t.id = said.thread_id and t.said_seq < said.seq;
  return null;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_note_said() to opnmrt_store, opnmrt_platform;--> statement-breakpoint
create trigger note_said after insert on thread_messages referencing new table as noted
  for each statement execute function opnmrt_note_said();--> statement-breakpoint
update threads t set said_seq = said.seq, said_at = said.sent_at
  from (
    select distinct on (store_id, thread_id) store_id, thread_id, seq, sent_at from thread_messages
    where by <> 'system' order by store_id, thread_id, seq desc) as said
  where t.store_id = said.store_id and t.id = said.thread_id;--> statement-breakpoint

create index thread_messages_words on thread_messages
  using gin (store_id, to_tsvector('simple', opnmrt_fold(body ->> 'text'))) where (body ->> 'kind' = 'text');--> statement-breakpoint

-- Threads with these words, or of a buyer or an order that is called so. As in 0011 it looks past the policy, at the store that is
-- set and at no other, and gives ids alone. Names are looked through where somebody spoke, which are few beside all orders.
create function opnmrt_find_threads(asked text) returns table (id uuid)
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
      where m.store_id = own and wanted is not null and m.body ->> 'kind' = 'text'
        and to_tsvector('simple', public.opnmrt_fold(m.body ->> 'text')) @@ wanted;
end
$$;--> statement-breakpoint
revoke execute on function opnmrt_find_threads(text) from public;--> statement-breakpoint
grant execute on function opnmrt_find_threads(text) to opnmrt_store;
