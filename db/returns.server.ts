import { sql, type SQL } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { exchangeOfReturn } from "./refunds-of-order.server.ts";
import { returnLines, returns, type RETURN_REASONS } from "./schema/returns.ts";
import { currentStore } from "./schema/tenant.ts";

export type ReturnStatusWord = "requested" | "approved" | "declined" | "cancelled" | "received" | "closed";
type ReasonWord = (typeof RETURN_REASONS)[number];

/** A return with what it is of. */
export type ReturnRow = {
  id: string;
  orderNumber: number;
  name: string;
  status: ReturnStatusWord;
  note: string;
  answer: string;
  /** The order that went out in its place. */
  exchangeNumber: number | null;
  /** It waits for its difference, and is not sent before. */
  exchangeUnpaid: boolean;
  exchangeRefunded: boolean;
  exchangeCredit: number | null;
  exchangeRest: number;
  createdAt: Date;
  lines: {
    lineId: string;
    title: string;
    variantTitle: string;
    imageKey: string | null;
    quantity: number;
    reason: ReasonWord;
    received: number;
    restocked: number;
  }[];
};

type Sent = Omit<ReturnRow, "createdAt"> & { createdAt: string };

const found = <T>(rest: SQL, answer: (rows: ReturnRow[]) => T): Question<T> =>
  askSql<{ row: Sent }, T>(
    sql`select jsonb_build_object('id', t.id, 'orderNumber', o.number, 'name', o.name,
        'status', t.status, 'note', t.note, 'answer', t.answer, ${exchangeOfReturn}, 'createdAt', t.created_at,
        'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.id, 'title', l.title, 'variantTitle', l.variant_title,
            'imageKey', l.image_key, 'quantity', b.quantity, 'reason', b.reason, 'received', b.received,
            'restocked', b.restocked) order by l.position), '[]')
          from return_lines b join order_lines l on l.id = b.order_line_id
          where b.store_id = t.store_id and b.return_id = t.id)) as row
      from returns t join orders o on o.store_id = t.store_id and o.id = t.order_id
      left join orders x on x.store_id = t.store_id and x.id = t.exchange_order_id ${rest}`,
    (rows) => answer(rows.map(({ row }) => ({ ...row, createdAt: new Date(row.createdAt) }))),
  );

/** Returns of a store, newest first, after the one made at `after`. */
export const returnsBefore = (
  after: { at: Date; id: string } | null,
  status: ReturnStatusWord | null,
  limit: number,
): Question<ReturnRow[]> =>
  found(
    sql`where ${after ? sql`(t.created_at, t.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql`true`}
      and ${status === null ? sql`true` : sql`t.status = ${status}`}
      order by t.created_at desc, t.id desc limit ${limit}`,
    (rows) => rows,
  );

export const returnCounts = (): Question<Partial<Record<ReturnStatusWord, number>>> =>
  askSql<{ status: ReturnStatusWord; count: number }, Partial<Record<ReturnStatusWord, number>>>(
    sql`select status, count(*)::int as count from returns group by status`,
    (rows) => Object.fromEntries(rows.map(({ status, count }) => [status, count])),
  );

/** For how many days after an order was sent something of it can be returned online. */
export const returnWindow = (): Question<{ days: number }> =>
  askSql<{ days: number }, { days: number }>(
    sql`select return_days as days from stores where id = ${currentStore}`,
    ([row]) => row ?? { days: 0 },
  );

export const setReturnWindow = (days: number): Question<void> =>
  askSql(sql`update stores set return_days = ${days} where id = ${currentStore}`, () => undefined);

export type NewReturn = Omit<typeof returns.$inferInsert, "storeId" | "id"> & { id: string };
export type Wanted = { lineId: string; quantity: number; reason: ReasonWord };

/**
 * Writes a return. Refuses with `order_moved` when more of a line is to come back than is with the buyer and in no other open
 * return. Needs the order locked before it.
 */
export const insertReturn = (row: NewReturn, lines: Wanted[]) => ({
  free: askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w ("lineId" uuid, quantity int)),
      free as (
        select w."lineId" from wanted w join order_lines l on l.id = w."lineId" and l.order_id = ${row.orderId}::uuid
        where w.quantity > 0 and w.quantity <= l.sent - l.returned - coalesce((
          select sum(b.quantity) from return_lines b join returns t on t.id = b.return_id
          where b.order_line_id = l.id and t.status in ('requested', 'approved')), 0))
      select ${expectRows(sql`select count(*) from free`, lines.length, "order_moved")}`,
    () => undefined,
  ),
  row: ask(
    (db) => db.insert(returns).values({ ...row, storeId: currentStore }),
    () => undefined,
  ),
  rows: ask(
    (db) =>
      db.insert(returnLines).values(
        lines.map(({ lineId, ...line }) => ({
          ...line,
          id: uuidv7(),
          storeId: currentStore,
          returnId: row.id,
          orderId: row.orderId,
          orderLineId: lineId,
        })),
      ),
    () => undefined,
  ),
});

/** A step of a return. Refuses with `order_moved` when it is no longer where it was. Needs the order locked before it. */
export const stepReturn = (step: {
  id: string;
  from: ReturnStatusWord;
  to: ReturnStatusWord;
  answer?: string;
  at: Date;
}): Question<void> => {
  const at = step.at.toISOString();
  return askSql(
    sql`with moved as (
        update returns set status = ${step.to}, answer = coalesce(${step.answer ?? null}::text, answer),
          decided_at = case when ${step.to} in ('approved', 'declined') then ${at}::timestamptz else decided_at end,
          received_at = case when ${step.to} = 'received' then ${at}::timestamptz else received_at end,
          closed_at = case when ${step.to} in ('declined', 'cancelled', 'closed') then ${at}::timestamptz else closed_at end
        where id = ${step.id}::uuid and status = ${step.from} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );
};

/** A return that was received is settled. Refuses with `order_moved` when it is not, or of another order. */
export const closeReturn = (id: string, orderId: string, at: Date): Question<void> =>
  askSql(
    sql`with closed as (
        update returns set status = 'closed', closed_at = ${at.toISOString()}
        where id = ${id}::uuid and order_id = ${orderId}::uuid and status = 'received' returning 1)
      select ${expectRows(sql`select count(*) from closed`, 1, "order_moved")}`,
    () => undefined,
  );

export type Arrived = { lineId: string; received: number; restocked: number };

/** Counts what of a return arrived, on it and on the order's lines. Refuses with `order_moved` when it does not fit. */
export const countArrived = (id: string, arrived: Arrived[]): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(arrived)}::jsonb) as w ("lineId" uuid, received int, restocked int)),
      noted as (
        update return_lines b set received = w.received, restocked = w.restocked from wanted w
        where b.return_id = ${id}::uuid and b.order_line_id = w."lineId" and w.received <= b.quantity
        returning b.order_line_id, w.received),
      counted as (
        update order_lines l set returned = l.returned + n.received from noted n
        where l.id = n.order_line_id and l.returned + n.received <= l.sent returning 1)
      select ${expectRows(sql`select count(*) from counted`, arrived.length, "order_moved")}`,
    () => undefined,
  );

/** What of a line is asked for no more, in minor units, and how many of its pieces were never sold with that. */
export type LessOfLine = { lineId: string; amount: number; pieces: number };

/**
 * What of an order is asked for no more, in all and by line, and the tax in that; `due` is what was to be
 * paid before. Minor units.
 */
export type Less = {
  orderId: string;
  returnId: string;
  due: number;
  amount: number;
  tax: number;
  lines: LessOfLine[];
};

/**
 * Asks for so much less at the door; with nothing left to pay that is paid. Refuses with `order_moved` when something else is waited for
 * there. Needs the order locked before it.
 */
export const askLess = ({ orderId, due, amount }: Less, at: Date): Question<void> =>
  askSql(
    sql`with asked as (
        update payments set amount = amount - ${amount}::bigint,
          provider = case when ${due === amount} then 'nothing_due' else provider end,
          status = case when ${due === amount} then 'paid' else status end,
          settled_at = case when ${due === amount} then ${at.toISOString()}::timestamptz end
        where order_id = ${orderId}::uuid and provider = 'pay_on_delivery' and status = 'pending' and addition_id is null
          and amount = ${due}::bigint returning 1)
      select ${expectRows(sql`select count(*) from asked`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * Takes what a return is worth off an order that is not paid yet; with nothing left to pay it is paid. It stays counted against the
 * pieces, as what went back for them would. Refuses with `order_moved` when it was paid meanwhile, asks for something else, or has no
 * such lines. Needs `holdOrder` before it, and the payment that is waited for lowered or replaced.
 */
export const takeOff = ({ orderId, returnId, due, amount, tax, lines }: Less, at: Date): Question<void> => {
  const paid = due === amount;
  return askSql(
    sql`with lowered as (
        update orders set came_back = came_back + ${amount}::bigint, came_back_tax = came_back_tax + ${tax}::bigint,
          total = total - ${amount}::bigint, edits = edits + 1,
          paid_at = case when ${paid} then ${at.toISOString()}::timestamptz end,
          method = case when ${paid} then 'nothing_due' else method end,
          status = case when ${paid} and status = 'placed' then 'paid' else status end
        where id = ${orderId}::uuid and paid_at is null and total - gift_card = ${due}::bigint returning 1),
      by_line as (
        update order_lines l set came_back = l.came_back + w.amount, came_back_pieces = l.came_back_pieces + w.pieces
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w ("lineId" uuid, amount bigint, pieces int)
        where l.id = w."lineId" and l.order_id = ${orderId}::uuid returning 1),
      noted as (
        update returns set exchange_rest = exchange_rest + ${amount}::bigint where id = ${returnId}::uuid)
      select ${expectRows(sql`(select count(*) from lowered) + (select count(*) from by_line)`, 1 + lines.length, "order_moved")}`,
    () => undefined,
  );
};

/** The order that goes out in the place of what came back; how much of what was paid for that pays for it, and how much goes back. */
export const noteExchange = (
  id: string,
  exchange: { orderId: string; credit: number; rest: number },
): Question<void> =>
  askSql(
    sql`update returns set exchange_order_id = ${exchange.orderId}::uuid, exchange_credit = ${exchange.credit}::bigint,
        exchange_rest = exchange_rest + ${exchange.rest}::bigint
      where id = ${id}::uuid`,
    () => undefined,
  );

/**
 * So much of what this return's order pays for the exchange goes back to the buyer, because things of the exchange are refunded.
 * Refuses with `order_moved` when that is more than it still pays. Needs both orders locked before it.
 */
export const freeCredit = (id: string, amount: number): Question<void> =>
  askSql(
    sql`with freed as (
        update returns set exchange_freed = exchange_freed + ${amount}::bigint
        where id = ${id}::uuid and exchange_order_id is not null
          and exchange_freed + ${amount}::bigint <= exchange_credit returning 1)
      select ${expectRows(sql`select count(*) from freed`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * The order goes out in nobody's place any more: its return is received again, what paid for it is free, and the order that came first
 * is told. Nothing where it is no exchange, or was called off before. Needs the order locked before it in the same batch, and belongs
 * before its stock: the event waits for whoever holds the first order, to refund or exchange something, and they go on to stock.
 * So nobody waits in a circle but who holds both orders from the first one on, or calls it off behind its stock; then one of the two is
 * sent again (`door.server.ts`). A refund of the first order either sees this, for its own guard counts exchanges (`refundsAsSeen`),
 * or was there before and took nothing of what is freed here.
 */
export const callExchangeOff = (orderId: string, by: { actor: string; at: Date }): Question<void> =>
  askSql(sql`with ${exchangesOff(sql`select ${orderId}::uuid`, by)} select 1`, () => undefined);

/** The same for all orders whose ids `off` answers, as parts of a `with`. */
export const exchangesOff = (off: SQL, by: { actor: string; at: Date }): SQL => sql`
  exchanges_off as materialized (
    select t.id, t.order_id, t.exchange_credit - t.exchange_freed as credit, x.number, x.currency
    from returns t join orders x on x.id = t.exchange_order_id
    where t.exchange_order_id in (${off}) for update of t),
  received_again as (
    update returns t set status = 'received', closed_at = null, exchange_order_id = null,
      exchange_rest = exchange_rest + exchange_freed, exchange_credit = 0, exchange_freed = 0
    from exchanges_off e where t.id = e.id),
  told_first as (
    insert into events (id, store_id, type, order_id, actor, data, at)
    select uuidv7(), ${currentStore}, 'EXCHANGE_CALLED_OFF', order_id, ${by.actor}, jsonb_build_object('returnId', id,
      'number', number, 'amount', credit, 'currency', currency), ${by.at.toISOString()}::timestamptz
    from exchanges_off)`;
