import { sql } from "drizzle-orm";
import type { OrderStatusWord } from "./orders.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

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

/** Moves the order on and locks it. Refuses with `order_moved` when it is no longer where it was. */
export const stepOrder = ({ orderId, from, to, at }: Step): Question<void> =>
  askSql(
    sql`with moved as (
        update orders set status = ${to}, ${MOMENT[to]} = ${at.toISOString()}
        where id = ${orderId}::uuid and status = ${from} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );

/** Gives the stock of an order back, to the variants that are still there and counted. Locks them in the order of their ids. */
export const giveStockBack = (orderId: string): Question<void> =>
  askSql(
    sql`with sums as (
        select variant_id, sum(quantity)::int as quantity from order_lines
        where order_id = ${orderId}::uuid and variant_id is not null group by variant_id),
      locked as materialized (
        select id from variants where tracked and id in (select variant_id from sums) order by id for update)
      update variants v set stock = v.stock + sums.quantity
      from locked join sums on sums.variant_id = locked.id where v.id = locked.id`,
    () => undefined,
  );

/** Money that came for this order must go back. Answers how many payments that are. */
export const flagRefunds = (orderId: string): Question<{ flagged: number }> =>
  askSql<{ flagged: number }, { flagged: number }>(
    sql`with flagged as (
        update payments set status = 'refund_due' where order_id = ${orderId}::uuid and status = 'paid' returning 1)
      select count(*)::int as flagged from flagged`,
    ([row]) => row ?? { flagged: 0 },
  );

export type NewFulfilment = {
  id: string;
  orderId: string;
  carrier: string;
  trackingNumber: string;
  trackingUrl: string;
  at: Date;
};

export const insertFulfilment = (sent: NewFulfilment): Question<void> =>
  askSql(
    sql`insert into fulfilments (id, store_id, order_id, carrier, tracking_number, tracking_url, created_at)
      values (${sent.id}, ${currentStore}, ${sent.orderId}, ${sent.carrier}, ${sent.trackingNumber}, ${sent.trackingUrl},
        ${sent.at.toISOString()})`,
    () => undefined,
  );

/** Locks the order where it was when it was read. Refuses with `order_moved` when it is elsewhere by now. */
export const holdOrder = (orderId: string, status: OrderStatusWord): Question<void> =>
  askSql(
    sql`with held as (
        select 1 from orders where id = ${orderId}::uuid and status = ${status} for update)
      select ${expectRows(sql`select count(*) from held`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * Books the money the seller took at the door; an order that waited for it is paid, one that was sent stays sent.
 * Refuses with `payment_moved` when it was booked before. Needs `holdOrder` before it.
 */
export const bookAtTheDoor = (orderId: string, at: Date): Question<void> =>
  askSql(
    sql`with booked as (
        update payments set status = 'paid', settled_at = ${at.toISOString()}
        where order_id = ${orderId}::uuid and provider = 'pay_on_delivery' and status = 'pending' returning order_id),
      dated as (
        update orders set paid_at = ${at.toISOString()}, status = case status when 'placed' then 'paid' else status end
        where id in (select order_id from booked))
      select ${expectRows(sql`select count(*) from booked`, 1, "payment_moved")}`,
    () => undefined,
  );
