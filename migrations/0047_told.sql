ALTER TABLE "threads" ADD COLUMN "tell_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "buyer_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "staff_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "threads_to_tell" ON "threads" USING btree ("tell_due_at","store_id") WHERE tell_due_at is not null;--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "threads" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (tell_due_at is not null);--> statement-breakpoint
grant update (tell_due_at, buyer_told, staff_told) on threads to opnmrt_store;--> statement-breakpoint
grant select (store_id, tell_due_at) on threads to opnmrt_platform;
