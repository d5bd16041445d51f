CREATE TABLE "message_letter_stops" (
	"store_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_letter_stops_store_id_email_pk" PRIMARY KEY("store_id","email")
);
--> statement-breakpoint
ALTER TABLE "message_letter_stops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_deliveries" (
	"store_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"way" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_deliveries_store_id_user_id_way_notice_id_pk" PRIMARY KEY("store_id","user_id","way","notice_id"),
	CONSTRAINT "notice_deliveries_way" CHECK (way in ('mail', 'push'))
);
--> statement-breakpoint
ALTER TABLE "notice_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_people" (
	"store_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"read_seq" bigint DEFAULT 0 NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"push_words" boolean DEFAULT false NOT NULL,
	"digest" boolean DEFAULT false NOT NULL,
	"digest_due_at" timestamp with time zone,
	CONSTRAINT "notice_people_store_id_user_id_pk" PRIMARY KEY("store_id","user_id"),
	CONSTRAINT "notice_people_quiet" CHECK ((quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439),
	CONSTRAINT "notice_people_digest" CHECK (digest = (digest_due_at is not null))
);
--> statement-breakpoint
ALTER TABLE "notice_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_reads" (
	"store_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"notice_id" uuid NOT NULL,
	CONSTRAINT "notice_reads_store_id_user_id_notice_id_pk" PRIMARY KEY("store_id","user_id","notice_id")
);
--> statement-breakpoint
ALTER TABLE "notice_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notices_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"order_id" uuid,
	"thread_id" uuid,
	"product_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"session_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "push_devices_once" UNIQUE("store_id","endpoint"),
	CONSTRAINT "push_devices_bounded" CHECK (char_length(endpoint) <= 1000 and char_length(p256dh) = 87 and char_length(auth) = 22 and char_length(name) <= 60)
);
--> statement-breakpoint
ALTER TABLE "push_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_letter_stops" ADD CONSTRAINT "message_letter_stops_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_store_id_user_id_store_staff_store_id_user_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."store_staff"("store_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_store_id_notice_id_notices_store_id_id_fk" FOREIGN KEY ("store_id","notice_id") REFERENCES "public"."notices"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_people" ADD CONSTRAINT "notice_people_store_id_user_id_store_staff_store_id_user_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."store_staff"("store_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_store_id_user_id_store_staff_store_id_user_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."store_staff"("store_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_store_id_notice_id_notices_store_id_id_fk" FOREIGN KEY ("store_id","notice_id") REFERENCES "public"."notices"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_devices" ADD CONSTRAINT "push_devices_store_id_user_id_store_staff_store_id_user_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."store_staff"("store_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_deliveries_of_notice" ON "notice_deliveries" USING btree ("store_id","notice_id");--> statement-breakpoint
CREATE INDEX "notice_deliveries_due" ON "notice_deliveries" USING btree ("due_at","store_id");--> statement-breakpoint
CREATE INDEX "notice_people_digest" ON "notice_people" USING btree ("digest_due_at","store_id") WHERE digest_due_at is not null;--> statement-breakpoint
CREATE INDEX "notice_reads_of_notice" ON "notice_reads" USING btree ("store_id","notice_id");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("store_id","seq");--> statement-breakpoint
CREATE INDEX "notices_of_product" ON "notices" USING btree ("store_id","product_id","at") WHERE product_id is not null;--> statement-breakpoint
CREATE INDEX "notices_old" ON "notices" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "push_devices_of_person" ON "push_devices" USING btree ("store_id","user_id");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "message_letter_stops" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "notice_deliveries" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "notice_deliveries" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "notice_people" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "notice_people" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (digest_due_at is not null);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "notice_reads" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "notices" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "push_devices" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table notices force row level security;--> statement-breakpoint
alter table notice_people force row level security;--> statement-breakpoint
alter table notice_reads force row level security;--> statement-breakpoint
alter table notice_deliveries force row level security;--> statement-breakpoint
alter table push_devices force row level security;--> statement-breakpoint
alter table message_letter_stops force row level security;--> statement-breakpoint
-- What was told is never told otherwise.
grant select, insert, delete on notices, notice_reads, message_letter_stops to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on notice_people, notice_deliveries, push_devices to opnmrt_store;--> statement-breakpoint
grant update (choices, read_seq, quiet_from, quiet_to, push_words, digest, digest_due_at) on notice_people to opnmrt_store;--> statement-breakpoint
grant update (due_at) on notice_deliveries to opnmrt_store;--> statement-breakpoint
grant update (user_id, session_id, p256dh, auth, name, created_at) on push_devices to opnmrt_store;--> statement-breakpoint
-- The minute sweep learns which stores have something to do, and when; what, is the store's own business.
grant select (store_id, due_at) on notice_deliveries to opnmrt_platform;--> statement-breakpoint
grant select (store_id, digest_due_at) on notice_people to opnmrt_platform;--> statement-breakpoint
-- See 0003.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['notices', 'notice_people', 'notice_reads', 'notice_deliveries', 'push_devices', 'message_letter_stops']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;--> statement-breakpoint

-- Of a thread that was read and has something unread again its store is told, once until it is read: whichever way it is kept.
create function opnmrt_buyer_wrote() returns trigger language plpgsql as $$
begin
  insert into events (id, store_id, type, actor, data, at)
    values (uuidv7(), new.store_id, 'BUYER_WROTE', 'buyer', jsonb_build_object('threadId', new.id), new.last_at);
  return null;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_buyer_wrote() to opnmrt_store;--> statement-breakpoint
create trigger buyer_wrote after insert on threads for each row when (new.staff_unread > 0) execute function opnmrt_buyer_wrote();--> statement-breakpoint
create trigger buyer_wrote_again after update of staff_unread on threads for each row
  when (old.staff_unread = 0 and new.staff_unread > 0) execute function opnmrt_buyer_wrote();--> statement-breakpoint

-- What runs low is told when it does, whichever way it was taken. Three is what `LOW` of the domain is. Who counts by hand knows what
-- they counted, and a file tells of itself.
create function opnmrt_stock_low() returns trigger language plpgsql as $$
declare
  why constant jsonb := coalesce(nullif(current_setting('app.stock_why', true), ''), '{}')::jsonb;
begin
  if why ->> 'reason' = 'imported' or coalesce(why ->> 'reason', 'adjusted') = 'adjusted' and why ->> 'actor' like 'seller:%' then
    return null;
  end if;
  insert into events (id, store_id, type, product_id, actor, data, at)
    values (uuidv7(), new.store_id, 'STOCK_LOW', new.product_id, coalesce(why ->> 'actor', 'system'),
      jsonb_build_object('productId', new.product_id, 'variantId', new.id, 'stock', new.stock), coalesce((why ->> 'at')::timestamptz, now()));
  return null;
end
$$;--> statement-breakpoint
grant execute on function opnmrt_stock_low() to opnmrt_store;--> statement-breakpoint
create trigger stock_low after update of stock on variants for each row
  when (new.tracked and not new.backorder and old.stock > 3 and new.stock <= 3) execute function opnmrt_stock_low();
