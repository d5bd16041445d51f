CREATE TABLE "cart_reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"cart_id" uuid NOT NULL,
	"email" text,
	"language" text DEFAULT '' NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"step" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"first_sent_at" timestamp with time zone,
	"second_sent_at" timestamp with time zone,
	"back_at" timestamp with time zone,
	"back_as" uuid,
	CONSTRAINT "cart_reminders_once" UNIQUE("store_id","cart_id"),
	CONSTRAINT "cart_reminders_step" CHECK (step between 0 and 2),
	CONSTRAINT "cart_reminders_back_whole" CHECK ((back_at is null) = (back_as is null))
);
--> statement-breakpoint
ALTER TABLE "cart_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "buyer_users" ADD COLUMN "cart_reminders" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "cart_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "cart_reminders" ADD CONSTRAINT "cart_reminders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cart_reminders_of_email" ON "cart_reminders" USING btree ("store_id","email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "cart_reminders_back" ON "cart_reminders" USING btree ("store_id","back_as") WHERE back_as is not null;--> statement-breakpoint
CREATE INDEX "cart_reminders_due" ON "cart_reminders" USING btree ("due_at","store_id") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "carts_open" ON "carts" USING btree ("store_id","expires_at") WHERE ordered_at is null;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "cart_reminders" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "cart_reminders" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (due_at is not null);--> statement-breakpoint

alter table cart_reminders force row level security;--> statement-breakpoint
grant select, insert, update, delete on cart_reminders to opnmrt_store;--> statement-breakpoint
grant update (cart_reminders) on stores to opnmrt_store;--> statement-breakpoint
-- The minute sweep learns which stores have letters to send, and when; to whom is the store's own business.
grant select (store_id, due_at) on cart_reminders to opnmrt_platform;--> statement-breakpoint
-- See 0003.
alter table cart_reminders alter column store_id set statistics 0;
