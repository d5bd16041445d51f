ALTER TABLE "stores" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_languages_known" CHECK (languages <@ array['en', 'fr', 'pt', 'ar', 'sw']);--> statement-breakpoint
grant update (languages) on stores to opnmrt_store;
