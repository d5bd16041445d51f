import { sql } from "drizzle-orm";

/** Whether something of order `o` is still to be sent: what `leftIn` of the domain says of its lines. */
export const leftToSend = sql`exists (select from order_lines l where l.store_id = o.store_id and l.order_id = o.id
  and not l.gift_card and l.sent + l.removed < l.quantity)`;

/** Whether a part of order `o` is on its way while more of it is to follow: what `partlySent` of the domain says of its lines. */
export const partlySent = sql`(o.status in ('placed', 'paid') and exists (select from order_lines l
    where l.store_id = o.store_id and l.order_id = o.id and l.sent > 0) and ${leftToSend})`;

/** Whether order `o` waits to be sent, and nothing of it is left for that: what `nothingToSend` of the domain says. */
export const nothingToSend = sql`((o.status = 'paid' or o.status = 'placed' and o.method = 'pay_on_delivery')
  and not ${leftToSend})`;

/** Whether all of order `o` came back before it was paid: what `nobodyTook` of the domain says. */
export const nobodyTook = sql`(o.paid_at is null and o.status in ('placed', 'fulfilled')
  and opnmrt_nothing_kept(o.store_id, o.id))`;
