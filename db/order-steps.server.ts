import { sql } from "drizzle-orm";
import type { OrderStatusWord } from "./orders.server.ts";
import { nobodyTook } from "./partly-sent.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { because } from "./stock-why.server.ts";

/** The step a decision was made for: the order must still be where it was when it was read. */
export type Step = { orderId: string; from: OrderStatusWord; to: OrderStatusWord; at: Date };

/** Which column keeps the time of the step. */
const MOMENT = {
  placed: sql`placed_at`,
  paid: sql`paid_at`,
  fulfilled: sql`fulfilled_at`,
  cancelled: sql`cancelled_at`,
  refunded: sql`cancelled_at`,
} satisfies Record<OrderStatusWord, unknown>;

/** Moves the order on and locks it; what is no longer placed is held for nobody's money. Refuses with `order_moved` when it is no longer where it was. */
export const stepOrder = ({ orderId, from, to, at }: Step): Question<void> =>
  askSql(
    sql`with moved as (
        update orders set status = ${to}, ${MOMENT[to]} = ${at.toISOString()}, hold_until = null
        where id = ${orderId}::uuid and status = ${from} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * Gives back what is left to be sent of an order that is given up or called off: not what was called off before, which went back
 * then, or was no good any more; and nothing once its time is over, for then it has. Needs the order locked before it, and `endHold`
 * behind it. Locks the variants in the order of their ids.
 */
export const giveUnsentBack = (orderId: string, by: { actor: string; at: Date }): Question<void> =>
  askSql(
    sql`with unsent as (
        select variant_id, sum(quantity - sent - removed)::int as quantity from order_lines
        where order_id = ${orderId}::uuid and variant_id is not null
          and exists (select from orders where id = ${orderId}::uuid and released_at is null) group by variant_id),
      sums as (
        select u.variant_id, least(u.quantity, -sum(m.delta)::int) as quantity
        from unsent u join stock_movements m on m.variant_id = u.variant_id and m.order_id = ${orderId}::uuid
        group by u.variant_id, u.quantity having sum(m.delta) < 0 and u.quantity > 0),
      locked as materialized (
        select id from variants where id in (select variant_id from sums) order by id for update),
      given as (
        update variants v set stock = v.stock + sums.quantity
        from locked join sums on sums.variant_id = locked.id where v.id = locked.id)
      select ${because({ reason: "given_back", orderId, ...by })}`,
    () => undefined,
  );

/** Money that came for this order must go back; where nothing was due, none came. Answers how many payments that are. */
export const flagRefunds = (orderId: string): Question<{ flagged: number }> =>
  askSql<{ flagged: number }, { flagged: number }>(
    sql`with flagged as (
        update payments set status = 'refund_due' where order_id = ${orderId}::uuid and status = 'paid'
          and provider <> 'nothing_due' returning 1)
      select count(*)::int as flagged from flagged`,
    ([row]) => row ?? { flagged: 0 },
  );

/** Locks the order, wherever it is. */
export const lockOrder = (orderId: string): Question<void> =>
  askSql(sql`select 1 from orders where id = ${orderId}::uuid for update`, () => undefined);

/** Locks the order where it was when it was read. Refuses with `order_moved` when it is elsewhere by now. */
export const holdOrder = (orderId: string, status: OrderStatusWord): Question<void> =>
  askSql(
    sql`with held as (
        select 1 from orders where id = ${orderId}::uuid and status = ${status} for update)
      select ${expectRows(sql`select count(*) from held`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * Books the money the seller took at the door or saw on their account; an order that waited for it is paid, one that was sent stays sent.
 * Refuses with `payment_moved` when it was booked before, is to be paid another way by now, gave its stock back meanwhile, comes to
 * something else than `amount` (minor units), or all of it came back. Needs `holdOrder` before it.
 */
export const bookByHand = (
  orderId: string,
  provider: "pay_on_delivery" | "bank_transfer",
  amount: number,
  at: Date,
): Question<void> =>
  askSql(
    sql`with booked as (
        update payments set status = 'paid', settled_at = ${at.toISOString()}
        where order_id = ${orderId}::uuid and provider = ${provider} and status = 'pending'
          and addition_id is null and amount = ${amount}::bigint
          and exists (select from orders o where o.id = order_id and o.method = ${provider} and o.paid_at is null
            and o.released_at is null and not ${nobodyTook}) returning order_id),
      dated as (
        update orders set paid_at = ${at.toISOString()}, hold_until = null, status = case status when 'placed' then 'paid' else status end
        where id in (select order_id from booked))
      select ${expectRows(sql`select count(*) from booked`, 1, "payment_moved")}`,
    () => undefined,
  );
