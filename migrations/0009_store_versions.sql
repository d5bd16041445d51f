CREATE TABLE "store_versions" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "store_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "store_versions" ADD CONSTRAINT "store_versions_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "store_versions" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_all" ON "store_versions" AS PERMISSIVE FOR ALL TO "opnmrt_platform" USING (true) WITH CHECK (true);