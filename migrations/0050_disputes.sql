CREATE TABLE "admin_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"order_number" integer NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"act" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "admin_acts_act" CHECK (act in ('opened', 'evidence', 'decided')),
	CONSTRAINT "admin_acts_bounded" CHECK (char_length(reason) between 1 and 500),
	CONSTRAINT "admin_acts_until" CHECK ((until is not null) = (act = 'opened'))
);
--> statement-breakpoint
ALTER TABLE "admin_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"order_number" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"words" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"offer" text DEFAULT '' NOT NULL,
	"decision" text,
	"verdict" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"platform_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "disputes_kind" CHECK (kind in ('not_received', 'not_as_described', 'other')),
	CONSTRAINT "disputes_status" CHECK (status in ('opened', 'answered', 'offered', 'platform', 'withdrawn', 'settled', 'lapsed', 'decided')),
	CONSTRAINT "disputes_ended" CHECK ((ended_at is not null) = (status in ('withdrawn', 'settled', 'lapsed', 'decided'))),
	CONSTRAINT "disputes_decided" CHECK ((decision is not null) = (status = 'decided') and coalesce(decision in ('refund_advised', 'closed', 'store_warned'), true)),
	CONSTRAINT "disputes_bounded" CHECK (char_length(words) <= 2000 and char_length(answer) <= 2000 and char_length(offer) <= 2000 and char_length(verdict) <= 2000)
);
--> statement-breakpoint
ALTER TABLE "disputes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "admin_acts" ADD CONSTRAINT "admin_acts_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_acts_newest" ON "admin_acts" USING btree ("store_id","id");--> statement-breakpoint
CREATE INDEX "admin_acts_of_dispute" ON "admin_acts" USING btree ("dispute_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_one_open" ON "disputes" USING btree ("store_id","order_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "disputes_of_order" ON "disputes" USING btree ("store_id","order_id");--> statement-breakpoint
CREATE INDEX "disputes_to_answer" ON "disputes" USING btree ("store_id","opened_at") WHERE status = 'opened';--> statement-breakpoint
CREATE INDEX "disputes_due" ON "disputes" USING btree ("due_at","store_id") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "disputes_with_platform" ON "disputes" USING btree ("platform_at","id") WHERE platform_at is not null;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "admin_acts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_reads" ON "admin_acts" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "platform_writes" ON "admin_acts" AS PERMISSIVE FOR INSERT TO "opnmrt_platform" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "disputes" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_queues" ON "disputes" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
alter table disputes force row level security;--> statement-breakpoint
alter table admin_acts force row level security;--> statement-breakpoint
grant select, insert on disputes to opnmrt_store;--> statement-breakpoint
-- The buyer's words are emptied when their order forgets them; nobody else writes them again.
grant update (status, words, answer, offer, decision, verdict, due_at, answered_at, platform_at, ended_at) on disputes to opnmrt_store;--> statement-breakpoint
grant select (id, store_id, order_number, kind, status, decision, due_at, opened_at, platform_at, ended_at) on disputes to opnmrt_platform;--> statement-breakpoint
-- Nobody changes or deletes what was done.
grant select, insert on admin_acts to opnmrt_store;--> statement-breakpoint
grant select, insert on admin_acts to opnmrt_platform;--> statement-breakpoint
-- See 0003.
alter table disputes alter column store_id set statistics 0;--> statement-breakpoint
alter table admin_acts alter column store_id set statistics 0;--> statement-breakpoint
-- Whether an admin is still let into the store that is set: signed in, and with a reason given for this dispute not long ago.
create function opnmrt_admin_is_in(session_id text, admin_id text, dispute uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public.admin_sessions s
    where s.id = session_id and s.user_id = admin_id and s.expires_at > now()
      and exists (
        select from public.admin_acts a
        where a.store_id = nullif(current_setting('app.store_id', true), '')::uuid and a.dispute_id = dispute
          and a.person_id = admin_id and a.act = 'opened' and a.until > now()))
$$;--> statement-breakpoint
revoke execute on function opnmrt_admin_is_in(text, text, uuid) from public;--> statement-breakpoint
grant execute on function opnmrt_admin_is_in(text, text, uuid) to opnmrt_store;
--> statement-breakpoint
-- How to reach a buyer is a right of its own. Keys that saw it with the orders go on seeing it.
update api_keys set scopes = array_append(scopes, 'buyers.contact') where 'orders.read' = any(scopes) and not 'buyers.contact' = any(scopes);
