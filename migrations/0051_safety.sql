CREATE TABLE "blocked_writers" (
	"store_id" uuid NOT NULL,
	"email_key" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "blocked_writers_store_id_email_key_pk" PRIMARY KEY("store_id","email_key")
);
--> statement-breakpoint
ALTER TABLE "blocked_writers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quiet_buyers" (
	"store_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "quiet_buyers_store_id_buyer_id_pk" PRIMARY KEY("store_id","buyer_id")
);
--> statement-breakpoint
ALTER TABLE "quiet_buyers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"order_number" integer,
	"side" text NOT NULL,
	"actor" text NOT NULL,
	"seq" integer,
	"author" text NOT NULL,
	"words" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"closed_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "reports_side" CHECK (side in ('buyer', 'staff')),
	CONSTRAINT "reports_bounded" CHECK (char_length(words) <= 4000 and char_length(reason) <= 1000 and char_length(closed_note) <= 1000)
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "word_lists" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "word_lists_bounded" CHECK (cardinality(words) <= 100)
);
--> statement-breakpoint
ALTER TABLE "word_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "blocked_writers" ADD CONSTRAINT "blocked_writers_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_buyers" ADD CONSTRAINT "quiet_buyers_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_lists" ADD CONSTRAINT "word_lists_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "reports_of_thread" ON "reports" USING btree ("store_id","thread_id");--> statement-breakpoint
CREATE POLICY "own_store_only" ON "blocked_writers" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "quiet_buyers" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "reports" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_reads" ON "reports" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "platform_closes" ON "reports" AS PERMISSIVE FOR UPDATE TO "opnmrt_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "word_lists" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table word_lists force row level security;--> statement-breakpoint
alter table blocked_writers force row level security;--> statement-breakpoint
alter table quiet_buyers force row level security;--> statement-breakpoint
alter table reports force row level security;--> statement-breakpoint
grant select, insert on word_lists to opnmrt_store;--> statement-breakpoint
grant update (words, changed_by, changed_at) on word_lists to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on blocked_writers to opnmrt_store;--> statement-breakpoint
grant select, insert, delete on quiet_buyers to opnmrt_store;--> statement-breakpoint
grant select, insert on reports to opnmrt_store;--> statement-breakpoint
-- When their buyer is forgotten.
grant update (author, words, reason) on reports to opnmrt_store;--> statement-breakpoint
grant select on reports to opnmrt_platform;--> statement-breakpoint
grant update (closed_at, closed_by, closed_note) on reports to opnmrt_platform;
