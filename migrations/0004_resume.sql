ALTER TABLE "product_images" ADD COLUMN "queued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "product_images" ADD COLUMN "requeues" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "moved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "resumes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "product_images_waiting" ON "product_images" USING btree ("store_id","queued_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "imports_running" ON "imports" USING btree ("store_id","moved_at") WHERE status = 'running';--> statement-breakpoint
CREATE POLICY "platform_resumes" ON "product_images" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (state = 'waiting');--> statement-breakpoint
CREATE POLICY "platform_resumes" ON "imports" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (status = 'running');--> statement-breakpoint
-- The sweep learns which stores have work that stands still, and nothing of what it is about.
grant select (id, store_id, status, moved_at) on imports to opnmrt_platform;--> statement-breakpoint
grant select (id, store_id, state, queued_at) on product_images to opnmrt_platform;
