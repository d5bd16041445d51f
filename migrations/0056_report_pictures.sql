ALTER TABLE "reports" ADD COLUMN "media_key" text;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_own_picture" CHECK (media_key like 'private/' || store_id || '/messages/' || thread_id || '/%');--> statement-breakpoint
-- When their buyer is forgotten.
grant update (media_key) on reports to opnmrt_store;
