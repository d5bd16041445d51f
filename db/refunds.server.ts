import { sql, type SQL } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { FullOrderRow } from "./orders.server.ts";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { refundLines, refunds } from "./schema/refunds.ts";
import { currentStore } from "./schema/tenant.ts";
import { because } from "./stock-why.server.ts";

export type NewRefund = Omit<typeof refunds.$inferInsert, "storeId" | "id"> & { id: string };
export type NewRefundLine = Omit<typeof refundLines.$inferInsert, "id" | "storeId" | "refundId" | "orderId">;

/**
 * Refuses with `order_moved` when there are other refunds or exchanges than those that were seen, or another sum of any payment is booked
 * to go back: all take of the same money. A refund that is tried again, or given back by hand after it failed, is no other refund, but books its sum
 * anew. Exchanges are known by their numbers, which only rise: one may have been called off and another made in its place. Needs the
 * order locked before it.
 */
export const refundsAsSeen = ({
  id,
  refunds: seen,
  returns,
  payments,
}: Pick<FullOrderRow, "id" | "refunds" | "returns" | "payments">): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select (select count(*) from refunds where order_id = ${id}::uuid)
        + (select coalesce(sum(x.number), 0) from returns t join orders x on x.id = t.exchange_order_id
          where t.order_id = ${id}::uuid)`,
      seen.length + returns.reduce((sum, { exchangeNumber }) => sum + (exchangeNumber ?? 0), 0),
      "order_moved",
    )}, ${expectRows(
      sql`select count(*) from payments p
        left join jsonb_to_recordset(${JSON.stringify(payments.map((one) => ({ id: one.id, refunded: one.refunded })))}::jsonb)
          as seen (id uuid, refunded bigint) on seen.id = p.id
        where p.order_id = ${id}::uuid and p.refunded <> coalesce(seen.refunded, 0)`,
      0,
      "order_moved",
    )}`,
    () => undefined,
  );

/**
 * Books that so much of a payment goes back. Refuses with `order_moved` when that is more than is left of it, or it is no money
 * that came.
 */
export const reserve = (paymentId: string, amount: number): Question<void> =>
  askSql(
    sql`with reserved as (
        update payments set refunded = refunded + ${amount}::bigint
        where id = ${paymentId}::uuid and status in ('paid', 'refund_due') and refunded + ${amount}::bigint <= amount returning 1)
      select ${expectRows(sql`select count(*) from reserved`, 1, "order_moved")}`,
    () => undefined,
  );

export const insertRefund = (refund: NewRefund): Question<void> =>
  ask(
    (db) => db.insert(refunds).values({ ...refund, storeId: currentStore }),
    () => undefined,
  );

export const insertRefundLines = (
  { id: refundId, orderId }: Pick<NewRefund, "id" | "orderId">,
  lines: NewRefundLine[],
): Question<void> =>
  ask(
    (db) =>
      db
        .insert(refundLines)
        .values(lines.map((line) => ({ ...line, id: uuidv7(), storeId: currentStore, refundId, orderId }))),
    () => undefined,
  );

/** How a line stood when it was decided, and what becomes of it. */
export type LineMove = {
  lineId: string;
  sent: number;
  returned: number;
  removed: number;
  addReturned: number;
  addRemoved: number;
};

/** Counts what of lines came back or was called off. Refuses with `order_moved` when one stands elsewhere by now. */
export const moveLines = (orderId: string, moves: LineMove[]): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as w ("lineId" uuid, sent int, returned int,
          removed int, "addReturned" int, "addRemoved" int)),
      moved as (
        update order_lines l set returned = l.returned + w."addReturned", removed = l.removed + w."addRemoved" from wanted w
        where l.id = w."lineId" and l.order_id = ${orderId}::uuid and l.sent = w.sent and l.returned = w.returned
          and l.removed = w.removed returning 1)
      select ${expectRows(sql`select count(*) from moved`, moves.length, "order_moved")}`,
    () => undefined,
  );

/**
 * Puts things of an order back on the shelf, as far as the ledger says that it still has them; what was not counted, or is no
 * longer sold, is left out. Needs the order locked before it. Locks the variants in the order of their ids.
 */
export const putBack = (
  orderId: string,
  things: { variantId: string; quantity: number }[],
  why: { reason: "given_back" | "returned"; actor: string; at: Date },
): Question<void> =>
  askSql(
    sql`with wanted as (
        select "variantId" as variant_id, sum(quantity)::int as quantity
        from jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as w ("variantId" uuid, quantity int) group by 1),
      sums as (
        select w.variant_id, least(w.quantity, -sum(m.delta)::int) as quantity
        from wanted w join stock_movements m on m.variant_id = w.variant_id and m.order_id = ${orderId}::uuid
        group by w.variant_id, w.quantity having sum(m.delta) < 0),
      locked as materialized (
        select id from variants where id in (select variant_id from sums) order by id for update),
      given as (
        update variants v set stock = v.stock + sums.quantity
        from locked join sums on sums.variant_id = locked.id where v.id = locked.id)
      select ${because({ orderId, ...why })}`,
    () => undefined,
  );

/** What was added and waits for its money is still to be sent. */
const nothingAdded = sql`not exists (select from order_additions a where a.order_id = o.id and a.status = 'open')`;

/**
 * An order whose last unsent things were called off is as sent as it will be, and its buyer is asked how it was at `askAt`. Needs the
 * order locked before it.
 */
export const stepIfSent = (orderId: string, by: { actor: string; at: Date }, askAt: Date): Question<void> =>
  askSql(
    sql`with moved as (
        update orders o set status = 'fulfilled', fulfilled_at = ${by.at.toISOString()}
        where o.id = ${orderId}::uuid and o.status = 'paid'
          and exists (select from order_lines l where l.order_id = o.id and l.sent > 0)
          and not exists (select from order_lines l where l.order_id = o.id and l.quantity > l.sent + l.removed and not l.gift_card)
          and ${nothingAdded} returning id),
      told as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select uuidv7(), ${currentStore}, 'ORDER_FULFILLED', id, ${by.actor}, '{"nothingToSend": true}'::jsonb,
          ${by.at.toISOString()}::timestamptz from moved)
      insert into review_invitations (store_id, order_id, due_at)
      select ${currentStore}, id, ${askAt.toISOString()}::timestamptz from moved on conflict do nothing`,
    () => undefined,
  );

/** The money that is still to come at the door comes after a refund of what a gift card paid; not for things that all came back. */
const nothingToCome = sql`(o.status = 'cancelled' or o.paid_at is not null
  or not exists (select from order_lines l where l.order_id = o.id and l.sent > l.returned))`;

const allIsBack = sql`o.gift_card_back = o.gift_card and ${nothingToCome}
  and not exists (select from returns t where t.exchange_order_id = o.id and t.exchange_credit > t.exchange_freed)
  and not exists (select from payments p where p.order_id = o.id and p.status in ('paid', 'refund_due') and p.refunded < p.amount)
  and exists (select from refunds r where r.order_id = o.id)
  and not exists (select from refunds r where r.order_id = o.id and r.status in ('pending', 'sent'))
  and (o.status = 'cancelled' or ${nothingAdded}
    and not exists (select from order_lines l where l.order_id = o.id and l.quantity > l.sent + l.removed))`;

/**
 * An order of which nothing is left to send, and all the money is back, is refunded; when it was cancelled stays. Of an exchange the
 * money of the order before it is back, too. Needs what it looks at before it in the same batch.
 */
export const stepIfRefunded = (orderId: string, at: Date): Question<{ refunded: boolean }> =>
  askSql<{ refunded: boolean }, { refunded: boolean }>(
    sql`with moved as (
        update orders o set status = 'refunded', cancelled_at = coalesce(o.cancelled_at, ${at.toISOString()})
        where o.id = ${orderId}::uuid and o.status in ('paid', 'fulfilled', 'cancelled') and ${allIsBack} returning id)
      select exists (select from moved) as refunded`,
    ([row]) => row ?? { refunded: false },
  );

/** A refund that failed is tried once more, under another name. Refuses with `order_moved` unless it has failed. */
export const startAgain = (id: string, key: string, now: Date): Question<void> =>
  restart(
    id,
    sql`status = 'pending', key = ${key}, gateway_id = null, attempts = 0, problem = '', stuck_at = null, unanswered_at = null,
      next_attempt_at = ${now.toISOString()}`,
  );

/**
 * A refund that failed, does not go on at its gateway, or waits for its seller's hand, was given back by it. Refuses with `order_moved`
 * unless it stands as it was seen, for that says whether its money is booked already.
 */
export const settleByHand = (
  { id, status, way, stuck }: Pick<FullOrderRow["refunds"][number], "id" | "status" | "way" | "stuck">,
  how: string,
  now: Date,
): Question<void> =>
  restart(
    id,
    sql`status = 'done', way = 'by_hand', how = ${how}, problem = '', next_attempt_at = null, settled_at = ${now.toISOString()}`,
    sql`status = ${status} and way = ${way} and (status = 'sent' and stuck_at is not null) = ${stuck}::boolean`,
  );

const restart = (id: string, so: SQL, when = sql`status = 'failed'`): Question<void> =>
  askSql(
    sql`with moved as (update refunds set ${so} where id = ${id}::uuid and ${when} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );
