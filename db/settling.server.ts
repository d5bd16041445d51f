import { sql } from "drizzle-orm";
import { additionPaid } from "./additions.server.ts";
import { nobodyTook } from "./partly-sent.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { exchangesOff } from "./returns.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** What a gateway says it has received. Minor units. */
export type Received = { reference: string; amount: number; currency: string; gatewayId: string };

/**
 * `paid`: this was the money the order waited for. `refund_due`: the order no longer wanted it, so it must go back.
 * `mismatch`: another amount or currency than asked for. `repeat`: all of this is known already.
 */
export type Settled = { outcome: "paid" | "refund_due" | "mismatch" | "repeat"; orderId: string };

/** Locks the order a payment belongs to, so that what follows in the batch sees what others have just finished. */
export const lockOrderOf = (reference: string): Question<void> =>
  askSql(
    sql`select 1 from orders where id in (select order_id from payments where reference = ${reference}) for update`,
    () => undefined,
  );

/**
 * Books received money, whatever arrived before and however often: the payment, the order and one event move
 * together or not at all. Needs `lockOrderOf` and `takeAgainForMoney` before it in the same batch: an order whose stock could not
 * be had again is cancelled, and its money must go back; so must money for what came back all before it was paid. What was asked for
 * before the order was changed pays nothing and must go back. Money for an addition makes it a part of its order. `actor` is who says that it is there; else its gateway does. Null for a
 * reference that is not ours.
 */
export const bookReceived = (
  got: Received,
  event: { id: string; at: Date; actor?: string },
): Question<Settled | null> => {
  const at = sql`${event.at.toISOString()}::timestamptz`;
  const problem = `${got.amount} ${got.currency} arrived`;
  return askSql<Settled, Settled | null>(
    sql`with judged as (
        select p.id, p.order_id, p.addition_id, p.provider, p.amount, p.currency, case
          when p.status in ('paid', 'refund_due') or p.problem = ${problem} then 'repeat'
          when p.amount <> ${got.amount}::bigint or p.currency <> ${got.currency} then 'mismatch'
          when p.addition_id is not null then case when a.status = 'open' and o.status = 'paid' then 'paid' else 'refund_due' end
          when p.amount <> o.total - o.gift_card then 'refund_due'
          when ${nobodyTook} then 'refund_due'
          when o.paid_at is null and (o.status = 'placed' and o.released_at is null or o.status = 'fulfilled') then 'paid'
          else 'refund_due' end as outcome,
          o.status = 'placed' and o.released_at is not null and p.addition_id is null
            and p.amount = o.total - o.gift_card as sold_out
        from payments p join orders o on o.id = p.order_id left join order_additions a on a.id = p.addition_id
        where p.reference = ${got.reference}),
      payment as (
        update payments p set gateway_id = nullif(${got.gatewayId}::text, ''),
          status = case j.outcome when 'mismatch' then p.status else j.outcome end,
          problem = case j.outcome when 'mismatch' then ${problem} else '' end,
          settled_at = case j.outcome when 'mismatch' then null else ${at} end
        from judged j where p.id = j.id and j.outcome <> 'repeat'),
      paid_order as (
        -- Sent already, to be paid at the door, and now paid before: it stays sent. What paid it is how it was paid.
        update orders o set status = case o.status when 'placed' then 'paid' else o.status end, paid_at = ${at},
          hold_until = null, method = j.provider
        from judged j where o.id = j.order_id and j.outcome = 'paid' and j.addition_id is null),
      ${additionPaid(sql`select addition_id from judged where outcome = 'paid'`, event.at)},
      given_up as (
        update orders o set status = 'cancelled', cancelled_at = ${at}
        from judged j where o.id = j.order_id and j.outcome = 'refund_due' and j.sold_out),
      told_why as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select uuidv7(), ${currentStore}, 'ORDER_CANCELLED', order_id, 'system',
          '{"reason": "", "cause": "paid_too_late"}'::jsonb, ${at}
        from judged where outcome = 'refund_due' and sold_out),
      ${exchangesOff(sql`select order_id from judged where outcome = 'refund_due' and sold_out`, {
        actor: "system",
        at: event.at,
      })},
      told as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select ${event.id}::uuid, ${currentStore},
          case outcome when 'paid' then case when addition_id is null then 'ORDER_PAID' else 'ADDITION_PAID' end when 'mismatch' then 'PAYMENT_MISMATCH' else 'REFUND_DUE' end,
          order_id, coalesce(${event.actor ?? null}::text, 'gateway:' || provider),
          jsonb_build_object('reference', ${got.reference}::text, 'additionId', addition_id, 'amount', ${got.amount}::bigint,
            'currency', ${got.currency}::text, 'provider', provider, 'wantedAmount', amount, 'wantedCurrency', currency), ${at}
        from judged where outcome <> 'repeat')
      select outcome, order_id as "orderId" from judged`,
    ([row]) => row ?? null,
  );
};

/** Notes that a payment came to nothing, once; a later success still counts. Needs `lockOrderOf` before it. */
export const bookFailed = (
  reference: string,
  event: { id: string; at: Date },
): Question<{ moved: boolean }> =>
  askSql<{ moved: boolean }, { moved: boolean }>(
    sql`with failed as (
        update payments set status = 'failed' where reference = ${reference} and status = 'pending' and problem = ''
        returning order_id, provider),
      told as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select ${event.id}::uuid, ${currentStore}, 'PAYMENT_FAILED', order_id, 'gateway:' || provider,
          jsonb_build_object('reference', ${reference}::text), ${event.at.toISOString()}::timestamptz from failed)
      select exists (select 1 from failed) as moved`,
    ([row]) => row ?? { moved: false },
  );
