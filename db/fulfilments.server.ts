import { sql } from "drizzle-orm";
import type { FulfilmentStatusWord, LineCount, TrackingRow } from "./fulfilments-of-order.server.ts";
import type { OrderStatusWord } from "./orders.server.ts";
import type { ProviderWord } from "./payments-of-order.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** Locks the order as it was when it was read, how it is paid included. Refuses with `order_moved`. */
export const holdToSend = (order: {
  id: string;
  status: OrderStatusWord;
  method: ProviderWord;
}): Question<void> =>
  askSql(
    sql`with held as (
        select 1 from orders where id = ${order.id}::uuid and status = ${order.status} and method = ${order.method} for update)
      select ${expectRows(sql`select count(*) from held`, 1, "order_moved")}`,
    () => undefined,
  );

export type NewFulfilment = TrackingRow & { id: string; orderId: string; press: string; at: Date };

/** A parcel that is on its way. A second one of the same press is a `Duplicate`. */
export const insertFulfilment = (sent: NewFulfilment): Question<void> =>
  askSql(
    sql`insert into fulfilments (id, store_id, order_id, press, carrier, tracking_number, tracking_url, created_at)
      values (${sent.id}, ${currentStore}, ${sent.orderId}, ${sent.press}::uuid, ${sent.carrier}, ${sent.trackingNumber},
        ${sent.trackingUrl}, ${sent.at.toISOString()})`,
    () => undefined,
  );

/**
 * All of an order was handed over as it was made: a parcel that has arrived, and nothing left to send. Needs its lines written before
 * it.
 */
export const handOverAll = ({
  id,
  orderId,
  at,
}: {
  id: string;
  orderId: string;
  at: Date;
}): Question<void> => {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return askSql(
    sql`with parcel as (
        insert into fulfilments (id, store_id, order_id, press, status, created_at, delivered_at)
        values (${id}::uuid, ${currentStore}, ${orderId}::uuid, ${id}::uuid, 'delivered', ${moment}, ${moment}) returning id),
      packed as (
        insert into fulfilment_lines (store_id, order_id, fulfilment_id, line_id, quantity)
        select l.store_id, l.order_id, parcel.id, l.id, l.quantity from order_lines l cross join parcel
        where l.order_id = ${orderId}::uuid and not l.gift_card)
      update order_lines set sent = quantity where order_id = ${orderId}::uuid and not gift_card`,
    () => undefined,
  );
};

/**
 * Puts these into the parcel, which leaves `left` of the order to send. Refuses with `order_moved` when they are not all there to
 * be sent, or something else is left by then. Needs the order locked and the parcel written before it.
 */
export const sendLines = (
  orderId: string,
  fulfilmentId: string,
  lines: LineCount[],
  left: number,
): Record<"counted" | "packed" | "left", Question<void>> => {
  const packed = sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w("lineId" uuid, quantity int)`;
  return {
    counted: askSql(
      sql`with gone as (
          update order_lines l set sent = l.sent + w.quantity from ${packed}
          where l.order_id = ${orderId}::uuid and l.id = w."lineId" and not l.gift_card
            and l.sent + l.removed + w.quantity <= l.quantity returning 1)
        select ${expectRows(sql`select count(*) from gone`, lines.length, "order_moved")}`,
      () => undefined,
    ),
    // A line that is gone by now was refused above.
    packed: askSql(
      sql`insert into fulfilment_lines (store_id, order_id, fulfilment_id, line_id, quantity)
        select ${currentStore}, ${orderId}::uuid, ${fulfilmentId}::uuid, w."lineId", w.quantity from ${packed}`,
      () => undefined,
    ),
    left: expectLeft(orderId, left),
  };
};

/** That so much of the order is left to send; gift cards are never. Refuses with `order_moved`. */
export const expectLeft = (orderId: string, left: number): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select coalesce(sum(quantity - sent - removed), 0) from order_lines where order_id = ${orderId}::uuid and not gift_card`,
      left,
      "order_moved",
    )}`,
    () => undefined,
  );

/**
 * That nothing of the order is on its way or there: what `withNobody` of the domain says. Refuses with `order_moved`. Needs the order
 * locked before it.
 */
export const expectWithNobody = (orderId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from order_lines l join orders o on o.id = l.order_id
        where o.id = ${orderId}::uuid and l.sent <> case when o.paid_at is null then l.returned else 0 end`,
      0,
      "order_moved",
    )}`,
    () => undefined,
  );

type Parcel = { orderId: string; fulfilmentId: string };

/** The step of a parcel a decision was made for. Refuses with `order_moved` when it is elsewhere by now. */
export const stepFulfilment = (
  { orderId, fulfilmentId }: Parcel,
  from: FulfilmentStatusWord,
  to: Exclude<FulfilmentStatusWord, "sent">,
  at: Date,
): Question<void> => {
  const moment = to === "delivered" ? sql`delivered_at` : sql`called_off_at`;
  return askSql(
    sql`with moved as (
        update fulfilments set status = ${to}, ${moment} = ${at.toISOString()}::timestamptz
        where id = ${fulfilmentId}::uuid and order_id = ${orderId}::uuid and status = ${from} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );
};

/** Corrects how a parcel is followed. Refuses with `order_moved` when it was called off or corrected otherwise meanwhile. */
export const changeTracking = (
  { orderId, fulfilmentId }: Parcel,
  was: TrackingRow,
  next: TrackingRow,
): Question<void> =>
  askSql(
    sql`with changed as (
        update fulfilments set carrier = ${next.carrier}, tracking_number = ${next.trackingNumber},
          tracking_url = ${next.trackingUrl}
        where id = ${fulfilmentId}::uuid and order_id = ${orderId}::uuid and status <> 'called_off'
          and carrier = ${was.carrier} and tracking_number = ${was.trackingNumber} and tracking_url = ${was.trackingUrl}
        returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "order_moved")}`,
    () => undefined,
  );

/**
 * What was in the parcel is to be sent again. Refuses with `came_back` when more of it came back than would be on its way then.
 * Needs the order locked before it.
 */
export const unsendLines = ({ orderId, fulfilmentId }: Parcel): Question<void> =>
  askSql(
    sql`with packed as (
        select line_id, quantity from fulfilment_lines
        where order_id = ${orderId}::uuid and fulfilment_id = ${fulfilmentId}::uuid),
      back as (
        update order_lines l set sent = l.sent - p.quantity from packed p
        where l.order_id = ${orderId}::uuid and l.id = p.line_id and l.sent - p.quantity >= l.returned returning 1)
      select ${expectRows(sql`select count(*) from back`, sql`select count(*) from packed`, "came_back")}`,
    () => undefined,
  );

/** The order is no longer sent whole: it is where its money puts it at this moment. Needs the order locked before it. */
export const reopenOrder = (orderId: string): Question<void> =>
  askSql(
    sql`update orders set status = case when paid_at is null then 'placed' else 'paid' end, fulfilled_at = null
      where id = ${orderId}::uuid`,
    () => undefined,
  );
