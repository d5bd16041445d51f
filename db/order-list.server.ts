import { sql, type SQL } from "drizzle-orm";
import { leftOfOrder, WAITS, type OrderWait } from "./order-waits.server.ts";
import { nobodyTook, nothingToSend, partlySent } from "./partly-sent.server.ts";
import type { OrderStatusWord } from "./orders.server.ts";
import type { PaymentStatusWord, ProviderWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type ListedOrder = {
  id: string;
  number: number;
  status: OrderStatusWord;
  method: ProviderWord;
  paymentStatus: PaymentStatusWord;
  name: string;
  /** Who put it together: a buyer in the shop, or a seller. */
  source: "web" | "draft" | "in_person" | "phone";
  /** Minor units. */
  total: number;
  currency: string;
  itemCount: number;
  partlySent: boolean;
  nothingToSend: boolean;
  /** Whether all of it came back before it was paid at the door, so that nothing is asked for. */
  nobodyTook: boolean;
  /** What of it went back, or is on its way back; minor units, as is `total`. */
  refunded: number;
  placedAt: Date;
};

/** What a seller looks for: a number, or part of a name or an e-mail address. */
export type OrderSearch = {
  number: number | null;
  words: string;
  /** Whether e-mail addresses are looked through, too: who may not see one must not find it out letter by letter. */
  contact: boolean;
  status: OrderStatusWord | OrderWait | null;
  /** Only orders of whoever placed this one. */
  buyerOf?: number;
};

/** Newest first, from below the number `before`; the order numbers of a store only grow. */
export const ordersBefore = (before: number, search: OrderSearch, limit: number) =>
  askSql<{ listed: Omit<ListedOrder, "placedAt"> & { placedAt: string } }, ListedOrder[]>(
    sql`select jsonb_build_object('id', o.id, 'number', o.number, 'status', o.status, 'method', o.method,
        'name', o.name, 'source', o.source, 'total', o.total, 'currency', o.currency, 'placedAt', o.placed_at,
        'paymentStatus', (select p.status from payments p where p.store_id = o.store_id and p.order_id = o.id
          -- First what is still to be done: money that came on top and went back says nothing about the order any more.
          order by p.status = 'refund_due' and p.refunded < p.amount desc, p.status = 'paid' desc, p.status = 'refund_due' desc,
            p.id desc limit 1),
        'refunded', o.gift_card_back + (select coalesce(sum(p.refunded), 0) from payments p
          where p.store_id = o.store_id and p.order_id = o.id and p.status = 'paid'),
        'itemCount', (select coalesce(sum(l.quantity), 0) from order_lines l
          where l.store_id = o.store_id and l.order_id = o.id), 'partlySent', ${partlySent},
        'nothingToSend', ${nothingToSend}, 'nobodyTook', ${nobodyTook}) as listed
      from orders o where o.number < ${before}::int and ${matching(search)}
        and ${wanted(search.status)} and ${sameBuyer(search.buyerOf)}
      order by o.number desc limit ${limit}`,
    (rows) => rows.map(({ listed }) => ({ ...listed, placedAt: new Date(listed.placedAt) })),
  );

function wanted(status: OrderSearch["status"]): SQL {
  if (status === null) return sql`true`;
  return status in WAITS ? WAITS[status as OrderWait] : sql`o.status = ${status}`;
}

const sameBuyer = (number: number | undefined): SQL =>
  number === undefined
    ? sql`true`
    : sql`o.email <> '' and o.email = (select e.email from orders e where e.number = ${number}::int)`;

function matching({ words, number, contact }: OrderSearch): SQL {
  if (!words) return sql`true`;
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const byAddress = contact ? sql`o.email ilike ${part}` : sql`false`;
  return sql`(o.name ilike ${part} or ${byAddress} or o.number = ${number}::int)`;
}

export type OrderCounts = Partial<Record<OrderStatusWord | OrderWait, number>>;

/** How many orders of the store have each status, and how many wait for what. */
export const orderCounts = (): Question<OrderCounts> =>
  askSql<{ status: OrderStatusWord | OrderWait; n: number }, OrderCounts>(
    sql`select status, count(*)::int as n from orders group by status
      union all select 'to_send', count(*)::int from orders o where ${WAITS.to_send}
      union all select 'receipts', count(*)::int from orders o where ${WAITS.receipts}
      union all select 'money', count(*)::int from orders o where ${WAITS.money}`,
    (rows) => Object.fromEntries(rows.map((row) => [row.status, row.n])),
  );

export type TodayRow = {
  ordersToday: number;
  salesToday: number;
  toSend: number;
  receipts: number;
  money: number;
  returnsAsked: number;
  returnsArrived: number;
};

const NOTHING: TodayRow = {
  ordersToday: 0,
  salesToday: 0,
  toSend: 0,
  receipts: 0,
  money: 0,
  returnsAsked: 0,
  returnsArrived: 0,
};

/**
 * The store's day so far, by its own clock. `salesToday` are minor units of today's orders that are paid or will be
 * paid on delivery; the others are all that wait, whenever they came: orders as in `WAITS`, and returns that were asked for, or have
 * arrived while there is money to be given back for them.
 */
export const orderNumbersToday = (now: Date, timeZone: string): Question<TodayRow> => {
  const today = sql`placed_at >= date_trunc('day', ${now.toISOString()}::timestamptz, ${timeZone})`;
  const stands = sql`status not in ('cancelled', 'refunded') and not ${nobodyTook}`;
  return askSql<{ numbers: TodayRow }, TodayRow>(
    sql`select jsonb_build_object(
        'ordersToday', d.orders, 'salesToday', d.sales,
        'toSend', (select count(*) from orders o where ${WAITS.to_send}),
        'receipts', (select count(*) from orders o where ${WAITS.receipts}),
        'money', (select count(*) from orders o where ${WAITS.money}),
        'returnsAsked', (select count(*) from returns where status = 'requested'),
        'returnsArrived', (select count(*) from returns t join orders o on o.id = t.order_id
          where t.status = 'received' and (not ${nobodyTook} or exists (select from orders x where x.id = o.id and ${leftOfOrder} > 0)))
      ) as numbers
      from (select count(*) as orders, coalesce(sum(total) filter (where status <> 'placed' or method = 'pay_on_delivery'), 0) as sales
        from orders o where ${today} and ${stands}) d`,
    ([row]) => row?.numbers ?? NOTHING,
  );
};

export type LowStockRow = { id: string; title: string; variantTitle: string; stock: number };

/** Counted variants on sale, and not sold beyond their stock, of which at most `most` are left, the fewest first. `id` is the product's. */
export const lowStock = (most: number, limit: number): Question<LowStockRow[]> =>
  askSql<LowStockRow, LowStockRow[]>(
    sql`select p.id, p.title, array_to_string(v.options, ' / ') as "variantTitle", v.stock
      from variants v join products p on p.id = v.product_id and p.status = 'active'
      where v.tracked and not v.backorder and v.stock <= ${most} order by v.stock, p.title, v.position limit ${limit}`,
    (rows) => rows,
  );
