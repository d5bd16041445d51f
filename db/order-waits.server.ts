import { sql } from "drizzle-orm";

/** What orders of a seller wait for. */
export type OrderWait = "to_send" | "receipts" | "to_give_back";

/** Which orders `o` those are: each begins at the few rows that wait, not at all orders. */
export const WAITS = {
  /** Their parcel: they are paid, or will be when it comes. */
  to_send: sql`(o.status = 'paid' or o.status = 'placed' and o.method = 'pay_on_delivery')`,
  /** Somebody to look at the receipt of a transfer. */
  receipts: sql`(o.status = 'placed' and o.id in (select f.order_id from payment_proofs f where f.verdict is null))`,
  /** Money to go back: it came late, twice or in another amount, was left when they were called off, or its refund failed. */
  to_give_back: sql`o.id in (
    select p.order_id from payments p where p.status = 'refund_due' and p.refunded < p.amount
    union all
    select r.order_id from refunds r join payments p on p.store_id = r.store_id and p.id = r.payment_id
    where r.status = 'failed' and r.amount - r.gift_card <= p.amount - p.refunded)`,
} as const;
