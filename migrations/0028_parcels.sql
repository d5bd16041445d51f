CREATE TABLE "fulfilment_lines" (
	"store_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"fulfilment_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "fulfilment_lines_store_id_fulfilment_id_line_id_pk" PRIMARY KEY("store_id","fulfilment_id","line_id"),
	CONSTRAINT "fulfilment_lines_quantity" CHECK (quantity > 0)
);
--> statement-breakpoint
ALTER TABLE "fulfilment_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fulfilments" DROP CONSTRAINT "fulfilments_one_per_order";--> statement-breakpoint
ALTER TABLE "fulfilments" ADD COLUMN "status" text DEFAULT 'sent' NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfilments" ADD COLUMN "press" uuid;--> statement-breakpoint
ALTER TABLE "fulfilments" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfilments" ADD COLUMN "called_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfilments" ADD CONSTRAINT "fulfilments_in_order" UNIQUE("store_id","order_id","id");--> statement-breakpoint
ALTER TABLE "fulfilments" ADD CONSTRAINT "fulfilments_one_per_press" UNIQUE("store_id","order_id","press");--> statement-breakpoint
ALTER TABLE "fulfilment_lines" ADD CONSTRAINT "fulfilment_lines_of_fulfilment" FOREIGN KEY ("store_id","order_id","fulfilment_id") REFERENCES "public"."fulfilments"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment_lines" ADD CONSTRAINT "fulfilment_lines_of_line" FOREIGN KEY ("store_id","order_id","line_id") REFERENCES "public"."order_lines"("store_id","order_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fulfilment_lines_by_line" ON "fulfilment_lines" USING btree ("store_id","order_id","line_id");--> statement-breakpoint
ALTER TABLE "fulfilments" ADD CONSTRAINT "fulfilments_dates" CHECK ((delivered_at is not null) = (status = 'delivered') and (called_off_at is not null) = (status = 'called_off'));--> statement-breakpoint
CREATE POLICY "own_store_only" ON "fulfilment_lines" AS PERMISSIVE FOR ALL TO "opnmrt_store" USING (store_id = nullif(current_setting('app.store_id', true), '')::uuid) WITH CHECK (store_id = nullif(current_setting('app.store_id', true), '')::uuid);--> statement-breakpoint
alter table fulfilment_lines force row level security;--> statement-breakpoint
grant select, insert on fulfilment_lines to opnmrt_store;--> statement-breakpoint
-- Until now an order had one parcel with all of it.
insert into fulfilment_lines (store_id, order_id, fulfilment_id, line_id, quantity)
  select f.store_id, f.order_id, f.id, l.id, l.sent from fulfilments f
  join order_lines l on l.store_id = f.store_id and l.order_id = f.order_id where l.sent > 0;--> statement-breakpoint
-- A gift card goes out as a letter: it is in no parcel, and no order waits for it to be sent.
update order_lines set sent = 0 where gift_card and sent > 0 and returned = 0;--> statement-breakpoint
delete from fulfilment_lines f using order_lines l
  where l.store_id = f.store_id and l.order_id = f.order_id and l.id = f.line_id and l.gift_card;--> statement-breakpoint
-- See 0003: without statistics on this one column the planner expects an average store, which is what a new one will be.
alter table fulfilment_lines alter column store_id set statistics 0;
