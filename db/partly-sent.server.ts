import { sql } from "drizzle-orm";

/** Whether a part of order `o` is on its way while more of it is to follow: what `partlySent` of the domain says of its lines. */
export const partlySent = sql`(o.status in ('placed', 'paid') and exists (select from order_lines l
    where l.store_id = o.store_id and l.order_id = o.id and l.sent > 0)
  and exists (select from order_lines l where l.store_id = o.store_id and l.order_id = o.id
    and not l.gift_card and l.sent + l.removed < l.quantity))`;
