import { sql } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type AskedRow = {
  id: string;
  reference: string;
  amount: number;
  currency: string;
  keyGeneration: number | null;
};

const columns = sql`p.id, p.reference, p.amount::float8 as amount, p.currency, p.key_generation as "keyGeneration"`;

/**
 * Payments begun since then of which it is not known what became of them, in the order they were begun, behind `after`. Those
 * that failed too: their page may still be open. What a person must decide is left out.
 */
export const unsettledPayments = (
  provider: GatewayWord,
  since: Date,
  after: string,
  most: number,
): Question<AskedRow[]> =>
  askSql<AskedRow, AskedRow[]>(
    sql`select ${columns} from payments p
      where p.provider = ${provider} and p.status in ('pending', 'failed') and p.provider in ('paystack', 'flutterwave')
        and p.problem = '' and p.created_at >= ${since.toISOString()}::timestamptz and p.id > ${after}::uuid
      order by p.id limit ${most}`,
    (rows) => rows,
  );

/**
 * Payments booked since then that the gateway did not name in this run, behind `after`: only those begun with a key that is still
 * here, for another account knows nothing of them, and not those whose money went back.
 */
export const paidUnmatched = (
  provider: GatewayWord,
  { since, startedAt }: { since: Date; startedAt: Date },
  generations: number[],
  after: string,
  most: number,
): Question<AskedRow[]> =>
  askSql<AskedRow, AskedRow[]>(
    sql`select ${columns} from payments p join orders o on o.id = p.order_id
      where p.provider = ${provider} and p.status in ('paid', 'refund_due') and o.status <> 'refunded' and p.refunded = 0
        and p.settled_at >= ${since.toISOString()}::timestamptz
        and coalesce(p.matched_at < ${startedAt.toISOString()}::timestamptz, true)
        and p.key_generation in (select jsonb_array_elements_text(${JSON.stringify(generations)}::jsonb)::int)
        and p.id > ${after}::uuid
      order by p.id limit ${most}`,
    (rows) => rows,
  );

export type KnownPayment = AskedRow & {
  status: "pending" | "paid" | "failed" | "refund_due";
  problem: string;
};

/** What is known here of these references. */
export const paymentsByReference = (provider: GatewayWord, references: string[]): Question<KnownPayment[]> =>
  askSql<KnownPayment, KnownPayment[]>(
    sql`select ${columns}, p.status, p.problem from payments p
      where p.provider = ${provider}
        and p.reference in (select jsonb_array_elements_text(${JSON.stringify(references)}::jsonb))`,
    (rows) => rows,
  );

/** The gateway says the same of these payments. */
export const markMatched = (ids: string[], at: Date): Question<void> =>
  askSql(
    sql`update payments set matched_at = ${at.toISOString()}::timestamptz
      where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
    () => undefined,
  );
