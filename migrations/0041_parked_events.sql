DROP INDEX "webhook_receipts_parked";--> statement-breakpoint
ALTER TABLE "webhook_receipts" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_receipts" ADD COLUMN "next_try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "webhook_receipts_parked" ON "webhook_receipts" USING btree ("next_try_at","store_id") WHERE applied_at is null;--> statement-breakpoint
-- The minute sweep asks when something is to be tried, and no longer when it came.
revoke select (last_at) on webhook_receipts from opnmrt_platform;--> statement-breakpoint
grant select (next_try_at) on webhook_receipts to opnmrt_platform;
