CREATE TABLE "admin_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_accounts_provider" UNIQUE("user_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "admin_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"answer" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" text
);
--> statement-breakpoint
CREATE TABLE "admin_passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "admin_passkeys_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "admin_recovery_codes" (
	"user_id" text NOT NULL,
	"answer" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "admin_recovery_codes_user_id_answer_pk" PRIMARY KEY("user_id","answer")
);
--> statement-breakpoint
CREATE TABLE "admin_second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admin_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"place" text DEFAULT '' NOT NULL,
	"refresh_step" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "admin_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "buyer_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid DEFAULT nullif(current_setting('app.store_id', true), '')::uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "buyer_accounts_provider" UNIQUE("store_id","user_id","provider_id")
);
--> statement-breakpoint
ALTER TABLE "buyer_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid DEFAULT nullif(current_setting('app.store_id', true), '')::uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"address" jsonb NOT NULL,
	"preferred" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "buyer_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"answer" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"store_id" uuid DEFAULT nullif(current_setting('app.store_id', true), '')::uuid NOT NULL,
	"user_id" uuid
);
--> statement-breakpoint
ALTER TABLE "buyer_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid DEFAULT nullif(current_setting('app.store_id', true), '')::uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"place" text DEFAULT '' NOT NULL,
	"refresh_step" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "buyer_sessions_token_unique" UNIQUE("store_id","token")
);
--> statement-breakpoint
ALTER TABLE "buyer_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid DEFAULT nullif(current_setting('app.store_id', true), '')::uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	CONSTRAINT "buyer_users_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "buyer_users_email_unique" UNIQUE("store_id","email")
);
--> statement-breakpoint
ALTER TABLE "buyer_users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seller_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"answer" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" text
);
--> statement-breakpoint
CREATE TABLE "seller_passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "seller_passkeys_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "seller_recovery_codes" (
	"user_id" text NOT NULL,
	"answer" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "seller_recovery_codes_user_id_answer_pk" PRIMARY KEY("user_id","answer")
);
--> statement-breakpoint
CREATE TABLE "seller_second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"answer" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "api_keys_answer" UNIQUE("store_id","answer")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "staff_invitations_in_store" UNIQUE("store_id","id")
);
--> statement-breakpoint
ALTER TABLE "staff_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "seller_verifications" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "seller_verifications" CASCADE;--> statement-breakpoint
DROP INDEX "seller_accounts_by_user";--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "buyer_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "erase_when_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "seller_sessions" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_sessions" ADD COLUMN "refresh_step" integer;--> statement-breakpoint
ALTER TABLE "store_staff" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "store_staff" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "admin_accounts" ADD CONSTRAINT "admin_accounts_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_challenges" ADD CONSTRAINT "admin_challenges_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_passkeys" ADD CONSTRAINT "admin_passkeys_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_recovery_codes" ADD CONSTRAINT "admin_recovery_codes_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_second_factors" ADD CONSTRAINT "admin_second_factors_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_sessions" ADD CONSTRAINT "admin_sessions_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_accounts" ADD CONSTRAINT "buyer_accounts_store_id_user_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_addresses" ADD CONSTRAINT "buyer_addresses_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_challenges" ADD CONSTRAINT "buyer_challenges_store_id_user_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_sessions" ADD CONSTRAINT "buyer_sessions_store_id_user_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","user_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_users" ADD CONSTRAINT "buyer_users_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_challenges" ADD CONSTRAINT "seller_challenges_user_id_seller_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."seller_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_passkeys" ADD CONSTRAINT "seller_passkeys_user_id_seller_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."seller_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_recovery_codes" ADD CONSTRAINT "seller_recovery_codes_user_id_seller_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."seller_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_second_factors" ADD CONSTRAINT "seller_second_factors_user_id_seller_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."seller_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_challenges_over" ON "admin_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "admin_passkeys_by_user" ON "admin_passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "admin_sessions_by_user" ON "admin_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "buyer_addresses_of_buyer" ON "buyer_addresses" USING btree ("store_id","buyer_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "buyer_addresses_one_preferred" ON "buyer_addresses" USING btree ("store_id","buyer_id") WHERE preferred;--> statement-breakpoint
CREATE INDEX "buyer_challenges_over" ON "buyer_challenges" USING btree ("store_id","expires_at");--> statement-breakpoint
CREATE INDEX "buyer_sessions_by_user" ON "buyer_sessions" USING btree ("store_id","user_id");--> statement-breakpoint
CREATE INDEX "seller_challenges_over" ON "seller_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "seller_passkeys_by_user" ON "seller_passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitations_one_open" ON "staff_invitations" USING btree ("store_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_buyer_id_buyer_users_store_id_id_fk" FOREIGN KEY ("store_id","buyer_id") REFERENCES "public"."buyer_users"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carts_of_buyer" ON "carts" USING btree ("store_id","buyer_id");--> statement-breakpoint
CREATE INDEX "orders_of_buyer" ON "orders" USING btree ("store_id","buyer_id","placed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "store_staff_one_owner" ON "store_staff" USING btree ("store_id") WHERE role = 'owner';--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "access_token";--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "refresh_token";--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "id_token";--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "access_token_expires_at";--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "refresh_token_expires_at";--> statement-breakpoint
ALTER TABLE "seller_accounts" DROP COLUMN "scope";--> statement-breakpoint
ALTER TABLE "seller_accounts" ADD CONSTRAINT "seller_accounts_provider" UNIQUE("user_id","provider_id");--> statement-breakpoint
CREATE POLICY "platform_knows_live" ON "payment_methods" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (mode = 'live' and enabled);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "buyer_accounts" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "buyer_addresses" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "buyer_challenges" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "buyer_sessions" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "buyer_users" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "api_keys" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "staff_invitations" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_shows" ON "staff_invitations" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (true);--> statement-breakpoint
CREATE POLICY "platform_accepts" ON "staff_invitations" AS PERMISSIVE FOR UPDATE TO "opnmrt_platform" USING (true) WITH CHECK (true);