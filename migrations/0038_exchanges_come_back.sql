ALTER TABLE "refunds" DROP CONSTRAINT "refunds_amount";--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_way";--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "exchange" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "exchange_freed" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_amount" CHECK (amount >= 0 and exchange >= 0 and amount + exchange > 0 and gift_card between 0 and amount
        and delivery between 0 and amount);--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_way" CHECK ((payment_id is null) = (way in ('gift_card', 'exchange')) and (way <> 'gift_card' or gift_card = amount)
        and (amount = 0) = (way = 'exchange'));--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_freed" CHECK (exchange_freed between 0 and exchange_credit);