ALTER TABLE "refunds" ADD COLUMN "stuck_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "refunds_stuck" ON "refunds" USING btree ("store_id","order_id") WHERE status = 'sent' and stuck_at is not null;--> statement-breakpoint
grant update (stuck_at) on refunds to opnmrt_store;
