ALTER TABLE "events" ADD COLUMN "version" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
-- An order is created, as most of those call it who will listen to events.
update events set type = 'ORDER_CREATED' where type = 'ORDER_PLACED';--> statement-breakpoint
update events set data = jsonb_set(data, '{event}', '"ORDER_CREATED"') where type = 'LETTER_REFUSED' and data ->> 'event' = 'ORDER_PLACED';--> statement-breakpoint
update notices set type = 'ORDER_CREATED' where type = 'ORDER_PLACED';
