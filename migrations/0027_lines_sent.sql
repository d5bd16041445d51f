ALTER TABLE "order_lines" ADD COLUMN "sent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "removed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_in_order" UNIQUE("store_id","order_id","id");--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_counts_fit" CHECK (sent >= 0 and removed >= 0 and sent + removed <= quantity and returned between 0 and sent);--> statement-breakpoint
-- What was sent before there were parts was sent whole.
update order_lines l set sent = l.quantity from fulfilments f where f.store_id = l.store_id and f.order_id = l.order_id;--> statement-breakpoint
-- A line stays what was bought; only how much of it has gone where may change.
grant update (sent, returned, removed) on order_lines to opnmrt_store;
