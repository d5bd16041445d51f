import { sql, type SQL } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/* Refunds that a gateway is asked about, and what is booked of what it says. */

/** A refund that a gateway is to be asked about. Amounts are minor units, without what went onto gift cards. */
export type DueRefund = {
  id: string;
  orderId: string;
  provider: GatewayWord;
  /** Of the payment, as is `paymentGatewayId`: the gateway's own number for it. */
  reference: string;
  paymentGatewayId: string | null;
  keyGeneration: number | null;
  amount: number;
  currency: string;
  status: "pending" | "sent";
  key: string;
  gatewayId: string | null;
  attempts: number;
  /** When it was last asked to send it, as far as no answer has said what became of that. */
  unansweredAt: Date | null;
  createdAt: Date;
};
type Sent = Omit<DueRefund, "createdAt" | "unansweredAt"> & {
  createdAt: string;
  unansweredAt: string | null;
};

const dueRefund = (where: SQL, limit: number): Question<DueRefund[]> =>
  askSql<{ due: Sent }, DueRefund[]>(
    sql`select jsonb_build_object('id', r.id, 'orderId', r.order_id, 'provider', p.provider, 'reference', p.reference,
        'paymentGatewayId', p.gateway_id, 'keyGeneration', p.key_generation, 'amount', r.amount - r.gift_card,
        'currency', r.currency, 'status', r.status, 'key', r.key, 'gatewayId', r.gateway_id, 'attempts', r.attempts,
        'unansweredAt', r.unanswered_at, 'createdAt', r.created_at) as due
      from refunds r join payments p on p.id = r.payment_id
      where r.way = 'gateway' and r.status in ('pending', 'sent') and ${where}
      order by r.next_attempt_at, r.id limit ${limit}`,
    (rows) =>
      rows.map(({ due }) => ({
        ...due,
        unansweredAt: due.unansweredAt === null ? null : new Date(due.unansweredAt),
        createdAt: new Date(due.createdAt),
      })),
  );

/** Refunds whose gateway is to be asked now, those that wait longest first. */
export const dueRefunds = (now: Date, limit: number): Question<DueRefund[]> =>
  dueRefund(sql`r.next_attempt_at <= ${now.toISOString()}::timestamptz`, limit);

/** Refunds under way of one payment, or of all payments with a gateway. */
export const openRefunds = (
  provider: GatewayWord,
  reference: string | null,
  limit: number,
): Question<DueRefund[]> =>
  dueRefund(
    sql`p.provider = ${provider} and ${reference === null ? sql`true` : sql`p.reference = ${reference}`}`,
    limit,
  );

/**
 * Takes a try at a refund for whoever asks: one that is not sent yet is nobody else's until `until`. `attempts` is how often it was
 * asked for when it was read; with `sends` it counts as not answered until an answer says otherwise, for whoever sends it may be cut
 * off. Answers whether it is theirs; of a try that has failed meanwhile nobody's, whatever is tried now.
 */
export const claimRefund = (
  { id, key, attempts }: Pick<DueRefund, "id" | "key" | "attempts">,
  now: Date,
  { until, sends }: { until: Date; sends: boolean },
): Question<{ mine: boolean }> =>
  askSql<{ mine: boolean }, { mine: boolean }>(
    sql`with claimed as (
        update refunds set attempts = attempts + 1, next_attempt_at = ${until.toISOString()},
          unanswered_at = case when ${sends} then ${now.toISOString()}::timestamptz else unanswered_at end
        where id = ${id}::uuid and key = ${key} and attempts = ${attempts}
          and (status = 'sent' or status = 'pending' and next_attempt_at <= ${now.toISOString()}::timestamptz) returning 1)
      select exists (select from claimed) as mine`,
    ([row]) => row ?? { mine: false },
  );

/**
 * What an answer leaves: whether it was `taken` there by that, under which number if it said so; it goes `on`; it is `stuck`, and
 * `problem` says why; or the gateway told nothing. What was known of one that is stuck is known still then.
 */
export type Outcome = {
  gatewayId: string | null;
  taken: boolean;
  outcome: "on" | "stuck" | "untold";
  problem: string;
  next: Date;
  /** Where this try has sent nothing: what was known of it before. */
  unansweredAt?: Date | null;
};

/** It has not come to its end, and is asked about again at `next`. One that goes on is not stuck any more. */
export const keepAsking = (asked: Attempt, so: Outcome): Question<void> =>
  askSql(
    sql`update refunds set gateway_id = coalesce(${so.gatewayId}::text, gateway_id),
        status = case when ${so.taken}::boolean then 'sent' else status end,
        problem = case when ${so.outcome}::text = 'untold' and stuck_at is not null then problem else ${so.problem} end,
        stuck_at = case when ${so.outcome}::text = 'on' then null else stuck_at end, next_attempt_at = ${so.next.toISOString()},
        unanswered_at = case when ${so.unansweredAt === undefined} then unanswered_at
          else ${so.unansweredAt?.toISOString() ?? null}::timestamptz end
      where ${isOf(asked)}`,
    () => undefined,
  );

/** One try at a refund: what a gateway said of it says nothing of the next, which has another name there. */
type Attempt = Pick<DueRefund, "id" | "key">;
const isOf = ({ id, key }: Attempt): SQL =>
  sql`id = ${id}::uuid and key = ${key} and status in ('pending', 'sent')`;

type Ended = Attempt & { eventId: string; actor: string; at: Date };
const told = (type: string, { eventId, actor, at }: Omit<Ended, "key">): SQL => sql`
  insert into events (id, store_id, type, order_id, actor, data, at)
  select ${eventId}::uuid, ${currentStore}, ${type}, order_id, ${actor}, jsonb_build_object('refundId', id,
    'amount', amount, 'currency', currency, 'problem', problem), ${at.toISOString()}::timestamptz from ended`;

/** The gateway has given it back: the refund and one event move together, once. Needs `lockOrder` before it. */
export const bookDone = (end: Ended & { gatewayId: string }): Question<{ moved: boolean }> =>
  askSql<{ moved: boolean }, { moved: boolean }>(
    sql`with ended as (
        update refunds set status = 'done', gateway_id = ${end.gatewayId}, problem = '', next_attempt_at = null,
          settled_at = ${end.at.toISOString()}
        where ${isOf(end)} returning *),
      told as (${told("ORDER_REFUNDED", end)})
      select exists (select from ended) as moved`,
    ([row]) => row ?? { moved: false },
  );

/** The gateway refused: what was booked on the payment is free again, once. Needs `lockOrder` before it. */
export const bookRefused = (end: Ended & { problem: string }): Question<{ moved: boolean }> =>
  askSql<{ moved: boolean }, { moved: boolean }>(
    sql`with ended as (
        update refunds set status = 'failed', problem = ${end.problem}, next_attempt_at = null
        where ${isOf(end)} returning *),
      freed as (
        update payments p set refunded = p.refunded - (ended.amount - ended.gift_card) from ended where p.id = ended.payment_id),
      told as (${told("REFUND_FAILED", end)})
      select exists (select from ended) as moved`,
    ([row]) => row ?? { moved: false },
  );

/** It is under way at the gateway and does not come to an end by itself: told once, and asked about as before. */
export const bookStuck = (end: Ended): Question<void> =>
  askSql(
    sql`with ended as (
        update refunds set stuck_at = ${end.at.toISOString()} where ${isOf(end)} and status = 'sent' and stuck_at is null returning *),
      told as (${told("REFUND_STUCK", end)})
      select 1`,
    () => undefined,
  );
