import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
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
 * together or not at all. Needs `lockOrderOf` before it in the same batch. Null for a reference that is not ours.
 */
export const bookReceived = (
  got: Received,
  event: { id: string; actor: string; at: Date },
): Question<Settled | null> => {
  const at = sql`${event.at.toISOString()}::timestamptz`;
  const problem = `${got.amount} ${got.currency} arrived`;
  return askSql<Settled, Settled | null>(
    sql`with judged as (
        select p.id, p.order_id, p.amount, p.currency, case
          when p.status in ('paid', 'refund_due') or p.problem = ${problem} then 'repeat'
          when p.amount <> ${got.amount}::bigint or p.currency <> ${got.currency} then 'mismatch'
          when o.status = 'placed' then 'paid'
          else 'refund_due' end as outcome
        from payments p join orders o on o.id = p.order_id where p.reference = ${got.reference}),
      payment as (
        update payments p set gateway_id = ${got.gatewayId},
          status = case j.outcome when 'mismatch' then p.status else j.outcome end,
          problem = case j.outcome when 'mismatch' then ${problem} else '' end,
          settled_at = case j.outcome when 'mismatch' then null else ${at} end
        from judged j where p.id = j.id and j.outcome <> 'repeat'),
      paid_order as (
        update orders o set status = 'paid', paid_at = ${at} from judged j where o.id = j.order_id and j.outcome = 'paid'),
      told as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select ${event.id}::uuid, ${currentStore},
          case outcome when 'paid' then 'ORDER_PAID' when 'mismatch' then 'PAYMENT_MISMATCH' else 'REFUND_DUE' end,
          order_id, ${event.actor},
          jsonb_build_object('reference', ${got.reference}::text, 'amount', ${got.amount}::bigint,
            'currency', ${got.currency}::text, 'wantedAmount', amount, 'wantedCurrency', currency), ${at}
        from judged where outcome <> 'repeat')
      select outcome, order_id as "orderId" from judged`,
    ([row]) => row ?? null,
  );
};

/** Notes that a payment came to nothing, once; a later success still counts. Needs `lockOrderOf` before it. */
export const bookFailed = (
  reference: string,
  event: { id: string; actor: string; at: Date },
): Question<{ moved: boolean }> =>
  askSql<{ moved: boolean }, { moved: boolean }>(
    sql`with failed as (
        update payments set status = 'failed' where reference = ${reference} and status = 'pending' and problem = ''
        returning order_id),
      told as (
        insert into events (id, store_id, type, order_id, actor, data, at)
        select ${event.id}::uuid, ${currentStore}, 'PAYMENT_FAILED', order_id, ${event.actor},
          jsonb_build_object('reference', ${reference}::text), ${event.at.toISOString()}::timestamptz from failed)
      select exists (select 1 from failed) as moved`,
    ([row]) => row ?? { moved: false },
  );
