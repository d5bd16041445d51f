CREATE TABLE "thread_messages" (
	"store_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"client_id" text NOT NULL,
	"by" text NOT NULL,
	"author_id" text DEFAULT '' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"body" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_messages_store_id_thread_id_seq_pk" PRIMARY KEY("store_id","thread_id","seq"),
	CONSTRAINT "thread_messages_once" UNIQUE("store_id","thread_id","by","author_id","client_id"),
	CONSTRAINT "thread_messages_by" CHECK (by in ('buyer', 'staff', 'admin', 'system')),
	CONSTRAINT "thread_messages_seq" CHECK (seq > 0)
);
--> statement-breakpoint
ALTER TABLE "thread_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid,
	"buyer_id" uuid,
	"last_seq" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"last_by" text NOT NULL,
	"last_text" text NOT NULL,
	"buyer_read" integer DEFAULT 0 NOT NULL,
	"staff_read" integer DEFAULT 0 NOT NULL,
	"buyer_unread" integer DEFAULT 0 NOT NULL,
	"staff_unread" integer DEFAULT 0 NOT NULL,
	"waiting_since" timestamp with time zone,
	"first_asked_at" timestamp with time zone,
	"first_answered_at" timestamp with time zone,
	"assigned_to" text,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "threads_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "threads_of_one" CHECK ((order_id is null) <> (buyer_id is null) and id = coalesce(order_id, buyer_id)),
	CONSTRAINT "threads_last_by" CHECK (last_by in ('buyer', 'staff', 'admin', 'system')),
	CONSTRAINT "threads_counts" CHECK (buyer_unread >= 0 and staff_unread >= 0)
);
--> statement-breakpoint
ALTER TABLE "threads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_store_id_thread_id_threads_store_id_id_fk" FOREIGN KEY ("store_id","thread_id") REFERENCES "public"."threads"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "threads_newest" ON "threads" USING btree ("store_id","last_at","id");--> statement-breakpoint
CREATE INDEX "threads_open" ON "threads" USING btree ("store_id","last_at","id") WHERE done_at is null;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "thread_messages" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "threads" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table threads force row level security;--> statement-breakpoint
alter table thread_messages force row level security;--> statement-breakpoint
-- What was said is never said otherwise; it goes with its thread.
grant select, insert, delete on threads to opnmrt_store;--> statement-breakpoint
grant update (last_seq, last_at, last_by, last_text, buyer_read, staff_read, buyer_unread, staff_unread, waiting_since,
  first_asked_at, first_answered_at, assigned_to, done_at) on threads to opnmrt_store;--> statement-breakpoint
grant select, insert on thread_messages to opnmrt_store;--> statement-breakpoint
-- See 0003.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['threads', 'thread_messages']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
