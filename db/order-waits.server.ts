import { sql } from "drizzle-orm";
import { leftToSend } from "./partly-sent.server.ts";

/** What orders of a seller wait for. */
export type OrderWait = "to_send" | "receipts" | "money";

/**
 * What of the order `x` can still go back in all: what `leftOf` of the domain says. What pays for an exchange is no more to be given
 * back, whichever payment has it.
 */
export const leftOfOrder = sql`(x.gift_card - x.gift_card_back
  + (select coalesce(sum(q.amount - q.refunded), 0) from payments q
    where q.store_id = x.store_id and q.order_id = x.id and q.status = 'paid')
  + (select coalesce(sum(t.exchange_credit - t.exchange_freed), 0) from returns t
    where t.store_id = x.store_id and t.exchange_order_id = x.id)
  - (select coalesce(sum(t.exchange_credit - t.exchange_freed), 0) from returns t
    where t.store_id = x.store_id and t.order_id = x.id and t.exchange_order_id is not null))`;

/** Which orders `o` those are: each begins at the few rows that wait, not at all orders. */
export const WAITS = {
  /** Their parcel, of those of which anything is left to send: they are paid, or will be when it comes. */
  to_send: sql`((o.status = 'paid' or o.status = 'placed' and o.method = 'pay_on_delivery') and ${leftToSend})`,
  /** Somebody to look at the receipt of a transfer. */
  receipts: sql`(o.status = 'placed' and o.id in (select f.order_id from payment_proofs f where f.verdict is null))`,
  /**
   * Somebody to settle their money: it came late or twice, was left when they were called off, is not what was asked for, its refund
   * failed or does not go on, or the seller is to give it back by hand.
   */
  money: sql`o.id in (
    select p.order_id from payments p where p.status = 'refund_due' and p.refunded < p.amount
    union all
    select p.order_id from payments p join orders x on x.store_id = p.store_id and x.id = p.order_id
    left join order_additions a on a.store_id = p.store_id and a.id = p.addition_id
    where p.problem <> '' and case when p.addition_id is null then x.status = 'placed' else a.status = 'open' end
    union all
    select r.order_id from refunds r where r.status = 'pending' and r.way = 'by_hand'
    union all
    select r.order_id from refunds r where r.status = 'sent' and r.stuck_at is not null
    union all
    select r.order_id from refunds r join payments p on p.store_id = r.store_id and p.id = r.payment_id
    join orders x on x.store_id = r.store_id and x.id = r.order_id
    where r.status = 'failed' and p.status in ('paid', 'refund_due') and r.amount - r.gift_card <= p.amount - p.refunded
      and (p.status = 'refund_due' or r.amount - r.gift_card <= ${leftOfOrder}))`,
} as const;
