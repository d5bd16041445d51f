CREATE TABLE "word_lists" (
	"store_id" uuid PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "word_lists_bounded" CHECK (cardinality(words) <= 100)
);
--> statement-breakpoint
ALTER TABLE "word_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "word_lists" ADD CONSTRAINT "word_lists_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_store_only" ON "word_lists" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table word_lists force row level security;--> statement-breakpoint
grant select, insert on word_lists to opnmrt_store;--> statement-breakpoint
grant update (words, changed_by, changed_at) on word_lists to opnmrt_store;
