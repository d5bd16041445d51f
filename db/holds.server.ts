import { sql, type SQL } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { because } from "./stock-why.server.ts";
import type { Received } from "./settling.server.ts";

type By = { actor: string; at: Date };

/**
 * `giftCard` is what gift cards have paid of it, in minor units; `saved` whether it has uses of discounts; `exchange` whether it goes
 * out in the place of a return, which pays for a part of it.
 */
export type HoldOver = { id: string; currency: string; giftCard: number; saved: boolean; exchange: boolean };

/**
 * What the seller has to look at keeps an order past its time, for money may be there or is: a receipt that nobody has judged yet,
 * though not where its buyer pays another way by now, which has that way's time; and money that is not what was asked for, until the
 * order is called off or that money is on its way back.
 */
const sellerDecides = sql`(o.method = 'bank_transfer'
    and exists (select from payment_proofs f where f.order_id = o.id and f.verdict is null)
  or exists (select from payments p where p.order_id = o.id
    and (p.problem <> '' or p.status = 'refund_due' and p.refunded < p.amount)))`;

/** Orders whose time to be paid is over, the longest over first. */
export const holdsOver = (now: Date, limit: number): Question<HoldOver[]> =>
  askSql<{ over: HoldOver }, HoldOver[]>(
    sql`select jsonb_build_object('id', o.id, 'currency', o.currency, 'giftCard', o.gift_card, 'saved', exists (
        select from discount_redemptions r where r.order_id = o.id and r.returned_at is null), 'exchange', exists (
        select from returns t where t.exchange_order_id = o.id)) as over
      from orders o where o.hold_until <= ${now.toISOString()}::timestamptz and o.status = 'placed' and not ${sellerDecides}
      order by o.hold_until, o.id limit ${limit}`,
    (rows) => rows.map(({ over }) => over),
  );

/** Whether orders past their time wait for what their seller decides. */
export const sellerIsAwaited = (now: Date): Question<boolean> =>
  askSql<{ wait: boolean }, boolean>(
    sql`select exists (select from orders o where o.hold_until <= ${now.toISOString()}::timestamptz and o.status = 'placed'
      and ${sellerDecides}) as wait`,
    ([row]) => row?.wait ?? false,
  );

/** Those are looked at again at `next`, and not every minute until then. */
export const lookLater = (now: Date, next: Date): Question<void> =>
  askSql(
    sql`update orders o set hold_until = ${next.toISOString()}::timestamptz
      where o.hold_until <= ${now.toISOString()}::timestamptz and o.status = 'placed' and ${sellerDecides}`,
    () => undefined,
  );

/**
 * An order that waits for a transfer waits until `until` at least; not one whose time was over and is given up. Needs `holdOrder`
 * before it.
 */
export const waitAtLeast = (orderId: string, until: Date): Question<void> =>
  askSql(
    sql`update orders set hold_until = greatest(hold_until, ${until.toISOString()}::timestamptz)
      where id = ${orderId}::uuid and method = 'bank_transfer' and hold_until is not null`,
    () => undefined,
  );

/**
 * Ends the hold of an order. Refuses with `hold_moved` when it is over already, was paid, or has more time. What it held is given
 * back by `giveUnsentBack` before it.
 */
export const endHold = (orderId: string, { at }: Pick<By, "at">): Question<void> =>
  askSql(
    sql`with ended as (
        update orders o set hold_until = null, released_at = ${at.toISOString()}::timestamptz
        where o.id = ${orderId}::uuid and o.status = 'placed' and o.hold_until <= ${at.toISOString()}::timestamptz
          and not ${sellerDecides} returning 1)
      select ${expectRows(sql`select count(*) from ended`, 1, "hold_moved")}`,
    () => undefined,
  );

/**
 * Money for an order that was given up: takes its stock anew when all of it is still there, so that `bookReceived` after it
 * finds an order that waits; else leaves everything. Needs `lockOrderOf` before it.
 */
export const takeAgainForMoney = (got: Received, by: By): Question<void> =>
  askSql(
    sql`with due as (
        select o.id from payments p join orders o on o.id = p.order_id
        where p.reference = ${got.reference} and p.amount = ${got.amount}::bigint and p.currency = ${got.currency}
          and p.amount = o.total - o.gift_card and p.status not in ('paid', 'refund_due') and o.status = 'placed'
          and o.released_at is not null),
      ${takenAgain(null)}
      select ${because({ reason: "sold", orderId: sql`(select id from due)`, ...by })}`,
    () => undefined,
  );

/**
 * A buyer wants to pay for an order that was given up: takes its stock anew and keeps it until `until`, or while it stands. Refuses with
 * `out_of_stock` when not all of it is there any more, and with `order_moved` when it no longer waits for that.
 */
export const takeAgain = (orderId: string, until: Date | null, by: By) => ({
  given: askSql(
    sql`select ${expectRows(
      sql`select count(*) from (select 1 from orders
        where id = ${orderId}::uuid and status = 'placed' and released_at is not null for update) as waiting`,
      1,
      "order_moved",
    )}`,
    () => undefined,
  ),
  taken: askSql(
    sql`with due as (select id from orders where id = ${orderId}::uuid), ${takenAgain(until)}
      select ${because({ reason: "sold", orderId, ...by })},
        ${expectRows(sql`select count(*) from able`, 1, "out_of_stock")}`,
    () => undefined,
  ),
});

/** All of what the order in `due` names or nothing of it. The variants are locked in the order of their ids. */
const takenAgain = (until: Date | null): SQL => sql`
  wanted as (
    select l.variant_id, sum(l.quantity)::int as quantity from order_lines l join due d on d.id = l.order_id
    -- A line of the seller's own is on no shelf.
    where l.variant_id is not null
    group by l.variant_id),
  locked as materialized (
    select v.id, v.tracked, v.backorder, v.stock from variants v
    where v.id in (select variant_id from wanted) order by v.id for update),
  able as materialized (
    select d.id from due d where not exists (
      select from wanted w left join locked l on l.id = w.variant_id
      where l.id is null or l.tracked and not l.backorder and l.stock < w.quantity)),
  taken as (
    update variants v set stock = v.stock - w.quantity from locked l join wanted w on w.variant_id = l.id
    where v.id = l.id and l.tracked and exists (select from able)),
  held as (
    update orders set released_at = null, hold_until = ${until?.toISOString() ?? null}::timestamptz
    where id in (select id from able))`;
