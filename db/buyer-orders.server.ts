import { sql, type SQL } from "drizzle-orm";
import { leftToSend, nobodyTook, nothingToSend, partlySent } from "./partly-sent.server.ts";
import type { OrderStatusWord } from "./orders.server.ts";
import type { PaymentStatusWord, ProviderWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";

/**
 * Orders placed with this address, which was just proved, and in nobody's account yet, become this buyer's. Not those whose
 * buyer asked to be forgotten, even when it is the same person who comes back.
 */
export const attachOrders = (buyerId: string, email: string): Question<void> =>
  askSql(
    sql`update orders set buyer_id = ${buyerId}::uuid
      where email = ${email} and buyer_id is null and erased_at is null and not erase_when_over`,
    () => undefined,
  );

/** An order as its buyer's own list shows it. Minor units. */
export type BoughtRow = {
  number: number;
  status: OrderStatusWord;
  method: ProviderWord;
  paymentStatus: PaymentStatusWord | null;
  total: number;
  currency: string;
  placedAt: Date;
  itemCount: number;
  deliveryMethod: "rate" | "local" | "pickup";
  partlySent: boolean;
  /** Whether each piece of it was called off before it was sent; whether all that was sent came back. */
  calledOff: boolean;
  cameBack: boolean;
  nothingToSend: boolean;
  /** Whether it went out in the place of a return, so that its money may go back with the order before it. */
  exchange: boolean;
  /** Whether all of its parcels were handed over. */
  arrived: boolean;
  /** The first few things in it. */
  shown: { title: string; imageKey: string | null }[];
};

const SHOWN = 4;

const linesAll = (are: SQL): SQL =>
  sql`(select coalesce(bool_and(${are}), false) from order_lines l where l.store_id = o.store_id and l.order_id = o.id)`;

/** The orders in a buyer's account, newest first, from below the number `before`. */
export const ordersOfBuyer = (buyerId: string, before: number, limit: number): Question<BoughtRow[]> =>
  askSql<{ bought: Omit<BoughtRow, "placedAt"> & { placedAt: string } }, BoughtRow[]>(
    sql`select jsonb_build_object('number', o.number, 'status', o.status, 'method', o.method,
        'total', case when ${nobodyTook} then 0 else o.total end, 'currency', o.currency, 'placedAt', o.placed_at,
        'paymentStatus', (select p.status from payments p where p.store_id = o.store_id and p.order_id = o.id
          order by p.status in ('paid', 'refund_due') desc, p.id desc limit 1),
        'itemCount', (select coalesce(sum(l.quantity), 0) from order_lines l
          where l.store_id = o.store_id and l.order_id = o.id), 'partlySent', ${partlySent},
        'nothingToSend', ${nothingToSend}, 'calledOff', ${linesAll(sql`l.removed = l.quantity`)},
        'cameBack', not ${leftToSend} and ${linesAll(sql`l.returned = l.sent`)}
          and exists (select from order_lines l where l.store_id = o.store_id and l.order_id = o.id and l.sent > 0),
        'exchange', exists (select from returns t where t.store_id = o.store_id and t.exchange_order_id = o.id),
        'deliveryMethod', o.delivery_method,
        'arrived', (select coalesce(bool_and(f.status = 'delivered'), false) from fulfilments f
          where f.store_id = o.store_id and f.order_id = o.id and f.status <> 'called_off'),
        'shown', (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'imageKey', l.image_key)
            order by l.position), '[]') from order_lines l
          where l.store_id = o.store_id and l.order_id = o.id and l.position < ${SHOWN})) as bought
      from orders o where o.buyer_id = ${buyerId}::uuid and o.number < ${before}::int
      order by o.number desc limit ${limit}`,
    (rows) => rows.map(({ bought }) => ({ ...bought, placedAt: new Date(bought.placedAt) })),
  );

/** What a buyer's orders of a month came to, less what of them went back since. `month` is its first day; minor units. */
export type SpentRow = { month: string; orders: number; spent: number; currency: string };

/** The newest months in which a buyer bought something, by the store's clock. What a sale is, migration 0062 says. */
export const spentByMonth = (buyerId: string, timeZone: string, limit: number): Question<SpentRow[]> =>
  askSql<SpentRow, SpentRow[]>(
    sql`select to_char(date_trunc('month', o.placed_at at time zone ${timeZone}), 'YYYY-MM-DD') as month, o.currency,
        count(*)::int as orders, sum(o.total - least(o.total, b.amount))::float8 as spent
      from orders o cross join lateral (
        select coalesce(sum(r.amount), 0) as amount
        from refunds r left join payments p on p.store_id = r.store_id and p.id = r.payment_id
        where r.store_id = o.store_id and r.order_id = o.id and r.status = 'done'
          and (o.status in ('cancelled', 'refunded') or p.status is distinct from 'refund_due')) b
      where o.buyer_id = ${buyerId}::uuid and opnmrt_is_sale(o.store_id, o.id, o.paid_at, o.method, o.status)
      group by 1, 2 order by 1 desc, 2 limit ${limit}`,
    (rows) => rows,
  );

/** The numbers of the buyer's orders that are still under way: the seller needs to know where they go. */
export const openOrdersOfBuyer = (buyerId: string): Question<number[]> =>
  askSql<{ number: number }, number[]>(
    sql`select number from orders where buyer_id = ${buyerId}::uuid and status in ('placed', 'paid') order by number`,
    (rows) => rows.map(({ number }) => number),
  );
