CREATE TABLE "refund_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"refund_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"amount" bigint NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"restocked" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "refund_lines_once" UNIQUE("store_id","refund_id","order_line_id"),
	CONSTRAINT "refund_lines_counts_fit" CHECK (quantity > 0 and amount >= 0 and removed between 0 and quantity and restocked between 0 and quantity)
);
--> statement-breakpoint
ALTER TABLE "refund_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"payment_id" uuid,
	"return_id" uuid,
	"amount" bigint NOT NULL,
	"gift_card" bigint DEFAULT 0 NOT NULL,
	"delivery" bigint DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"way" text NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"key" text NOT NULL,
	"gateway_id" text,
	"problem" text DEFAULT '' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "refunds_in_order" UNIQUE("store_id","order_id","id"),
	CONSTRAINT "refunds_key" UNIQUE("store_id","key"),
	CONSTRAINT "refunds_amount" CHECK (amount > 0 and gift_card between 0 and amount and delivery between 0 and amount),
	CONSTRAINT "refunds_status" CHECK (status in ('pending', 'sent', 'done', 'failed')),
	CONSTRAINT "refunds_way" CHECK ((payment_id is null) = (way = 'gift_card') and (way <> 'gift_card' or gift_card = amount)),
	CONSTRAINT "refunds_asked" CHECK (next_attempt_at is null or status in ('pending', 'sent'))
);
--> statement-breakpoint
ALTER TABLE "refunds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "return_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"return_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"reason" text NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"restocked" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "return_lines_once" UNIQUE("store_id","return_id","order_line_id"),
	CONSTRAINT "return_lines_counts_fit" CHECK (quantity > 0 and received between 0 and quantity and restocked between 0 and received)
);
--> statement-breakpoint
ALTER TABLE "return_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"actor" text NOT NULL,
	"exchange_order_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "returns_in_store" UNIQUE("store_id","id"),
	CONSTRAINT "returns_in_order" UNIQUE("store_id","order_id","id"),
	CONSTRAINT "returns_exchange" UNIQUE("store_id","exchange_order_id"),
	CONSTRAINT "returns_status" CHECK (status in ('requested', 'approved', 'declined', 'cancelled', 'received', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "gift_card_movements" DROP CONSTRAINT "gift_card_movements_once";--> statement-breakpoint
ALTER TABLE "gift_card_movements" ADD COLUMN "refund_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_card_back" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refunded" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "return_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_store_id_order_id_refund_id_refunds_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","refund_id") REFERENCES "public"."refunds"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_lines" ADD CONSTRAINT "refund_lines_store_id_order_id_order_line_id_order_lines_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","order_line_id") REFERENCES "public"."order_lines"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_store_id_payment_id_payments_store_id_id_fk" FOREIGN KEY ("store_id","payment_id") REFERENCES "public"."payments"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_store_id_order_id_return_id_returns_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","return_id") REFERENCES "public"."returns"("store_id","order_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_store_id_order_id_return_id_returns_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","return_id") REFERENCES "public"."returns"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_store_id_order_id_order_line_id_order_lines_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","order_line_id") REFERENCES "public"."order_lines"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_store_id_exchange_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","exchange_order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refund_lines_of_line" ON "refund_lines" USING btree ("store_id","order_line_id");--> statement-breakpoint
CREATE INDEX "refunds_of_payment" ON "refunds" USING btree ("store_id","payment_id");--> statement-breakpoint
CREATE INDEX "refunds_due" ON "refunds" USING btree ("next_attempt_at","store_id") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "return_lines_of_line" ON "return_lines" USING btree ("store_id","order_line_id");--> statement-breakpoint
CREATE INDEX "returns_newest" ON "returns" USING btree ("store_id","created_at","id");--> statement-breakpoint
CREATE INDEX "returns_by_status" ON "returns" USING btree ("store_id","status","created_at","id");--> statement-breakpoint
ALTER TABLE "gift_card_movements" ADD CONSTRAINT "gift_card_movements_store_id_order_id_refund_id_refunds_store_id_order_id_id_fk" FOREIGN KEY ("store_id","order_id","refund_id") REFERENCES "public"."refunds"("store_id","order_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift_card_movements" ADD CONSTRAINT "gift_card_movements_once" UNIQUE NULLS NOT DISTINCT("store_id","order_id","card_id","reason","refund_id");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gift_card_back" CHECK (gift_card_back between 0 and gift_card);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded" CHECK (refunded between 0 and amount);--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_return_days" CHECK (return_days between 0 and 365);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "refund_lines" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "refunds" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "platform_sweeps" ON "refunds" AS PERMISSIVE FOR SELECT TO "opnmrt_platform" USING (next_attempt_at is not null);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "return_lines" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_store_only" ON "returns" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table returns force row level security;--> statement-breakpoint
alter table return_lines force row level security;--> statement-breakpoint
alter table refunds force row level security;--> statement-breakpoint
alter table refund_lines force row level security;--> statement-breakpoint
grant select, insert, update on returns to opnmrt_store;--> statement-breakpoint
grant select, insert on return_lines to opnmrt_store;--> statement-breakpoint
grant update (received, restocked) on return_lines to opnmrt_store;--> statement-breakpoint
-- What is to go back, from what and for what, is written once; only how it stands may change.
grant select, insert on refunds, refund_lines to opnmrt_store;--> statement-breakpoint
grant update (status, way, how, key, gateway_id, problem, attempts, next_attempt_at, settled_at, reason, note) on refunds to opnmrt_store;--> statement-breakpoint
grant update (return_days) on stores to opnmrt_store;--> statement-breakpoint
grant select (store_id, next_attempt_at) on refunds to opnmrt_platform;--> statement-breakpoint
-- What went back before there were refunds.
update payments p set refunded = p.amount from orders o
  where o.store_id = p.store_id and o.id = p.order_id and o.status = 'refunded' and p.status = 'refund_due';--> statement-breakpoint
update orders o set gift_card_back = m.back from (
    select store_id, order_id, sum(amount) as back from gift_card_movements where reason = 'returned' group by 1, 2) m
  where m.store_id = o.store_id and m.order_id = o.id;--> statement-breakpoint
-- See 0003.
do $$
declare
  table_name text;
begin
  foreach table_name in array array['returns', 'return_lines', 'refunds', 'refund_lines']
  loop
    execute format('alter table %I alter column store_id set statistics 0', table_name);
  end loop;
end
$$;
