ALTER TABLE "returns" ADD COLUMN "exchange_rest" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- A return that was exchanged has no other refunds than what that left over.
update returns t set exchange_rest = (select coalesce(sum(r.amount), 0) from refunds r where r.return_id = t.id)
where t.exchange_order_id is not null;--> statement-breakpoint
update events e set data = e.data || jsonb_build_object('exchangeOf', o.number)
from returns t join orders o on o.id = t.order_id where e.order_id = t.exchange_order_id and e.type = 'ORDER_PLACED';--> statement-breakpoint
-- Those that were called off before stood as settled: they are the shop's to settle, as from now on.
update returns t set status = 'received', closed_at = null, exchange_order_id = null, exchange_credit = 0
from orders x where x.id = t.exchange_order_id and x.cancelled_at is not null
  and not exists (select from order_lines l where l.order_id = x.id and l.sent > l.returned);
