import { sql, type SQL } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type DifferenceKind = "booked" | "refund_due" | "not_booked" | "amount" | "not_paid" | "unknown";

/** `told`: the seller hears of it in another letter. `amount` in minor units, as the gateway says. */
export type NewDifference = {
  kind: DifferenceKind;
  reference: string;
  paymentId: string | null;
  amount: number;
  currency: string;
  told: boolean;
};

/**
 * Keeps what was found. What is known already stays as it is, also when somebody is done with it; only what went away by itself
 * and is back is open again. Money that was booked at once is kept as over.
 */
export const noteDifferences = (provider: GatewayWord, found: NewDifference[], at: Date): Question<void> => {
  const now = sql`${at.toISOString()}::timestamptz`;
  // A gateway may list two charges that differ alike, and one statement changes a row once.
  const once = Map.groupBy(found, ({ kind, reference, amount, currency }) =>
    JSON.stringify([kind, reference, amount, currency]),
  );
  const rows = [...once.values()].map(([first]) => first);
  return askSql(
    sql`insert into reconciliation_differences as d (id, store_id, provider, kind, reference, payment_id, amount, currency,
        found_at, told_at, resolved_at, how, actor)
      select uuidv7(), ${currentStore}, ${provider}, f.kind, f.reference, f."paymentId", f.amount, f.currency, ${now},
        case when f.told then ${now} end, case f.kind when 'booked' then ${now} end,
        case f.kind when 'booked' then 'booked' end, case f.kind when 'booked' then 'system' end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f(kind text, reference text, "paymentId" uuid, amount bigint, currency text, told boolean)
      on conflict (store_id, provider, kind, reference, amount, currency) do update
        set found_at = excluded.found_at, told_at = excluded.told_at, resolved_at = null, how = null, actor = null
        where d.how = 'itself' and excluded.kind <> 'booked'`,
    () => undefined,
  );
};

/** Whether the books agree by now, of a difference `d` with its payment `p` and order `o`. */
const agrees: SQL = sql`coalesce(case d.kind
  when 'refund_due' then p.status <> 'refund_due' or p.refunded = p.amount or o.status = 'refunded'
  when 'not_booked' then p.status in ('paid', 'refund_due')
  when 'amount' then o.status = 'refunded'
    or p.status in ('paid', 'refund_due') and p.amount = d.amount and p.currency = d.currency
  when 'not_paid' then o.status = 'refunded' or p.refunded > 0 or coalesce(p.matched_at > d.found_at, false)
  else false end, false)`;

const withOrder = sql`reconciliation_differences d
  left join payments p on p.id = d.payment_id left join orders o on o.id = p.order_id`;

/** Closes what has gone away by itself. */
export const closeAgreed = (at: Date): Question<void> =>
  askSql(
    sql`update reconciliation_differences set resolved_at = ${at.toISOString()}::timestamptz, how = 'itself', actor = 'system'
      where id in (select d.id from ${withOrder} where d.resolved_at is null and ${agrees})`,
    () => undefined,
  );

/** One event for all that is new and still open, and none where there is nothing. */
export const tellDifferences = (
  provider: GatewayWord,
  event: { id: string; at: Date },
): Question<{ told: boolean }> => {
  const at = sql`${event.at.toISOString()}::timestamptz`;
  return askSql<{ told: boolean }, { told: boolean }>(
    sql`with fresh as (
        update reconciliation_differences set told_at = ${at}
        where provider = ${provider} and told_at is null and resolved_at is null returning 1),
      told as (
        insert into events (id, store_id, type, actor, data, at)
        select ${event.id}::uuid, ${currentStore}, 'PAYMENT_DIFFERENCE_FOUND', 'system',
          jsonb_build_object('provider', ${provider}::text, 'count', (select count(*) from fresh)), ${at}
        where exists (select from fresh) returning 1)
      select exists (select from told) as told`,
    ([row]) => row ?? { told: false },
  );
};

/** A difference as its seller sees it. `wanted` is what was asked for, in minor units; null where there is no such payment here. */
export type DifferenceRow = {
  id: string;
  provider: GatewayWord;
  kind: DifferenceKind;
  reference: string;
  amount: number;
  currency: string;
  wanted: number | null;
  wantedCurrency: string | null;
  order: number | null;
  orderStatus: string | null;
  keyGeneration: number | null;
  foundAt: Date;
  resolvedAt: Date | null;
  how: "booked" | "itself" | "settled" | "not_ours" | null;
};

type SentDifference = Omit<DifferenceRow, "foundAt" | "resolvedAt"> & {
  foundAt: Date | string;
  resolvedAt: Date | string | null;
};

const columns = sql`d.id, d.provider, d.kind, d.reference, d.amount::float8 as amount, d.currency, p.amount::float8 as wanted,
  p.currency as "wantedCurrency", o.number as "order", o.status as "orderStatus", p.key_generation as "keyGeneration",
  d.found_at as "foundAt", d.resolved_at as "resolvedAt", d.how`;

const asRow = (row: SentDifference): DifferenceRow => ({
  ...row,
  foundAt: new Date(row.foundAt),
  resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt),
});

/** What is still open, the newest first. */
export const openDifferences = (most: number): Question<DifferenceRow[]> =>
  askSql<SentDifference, DifferenceRow[]>(
    sql`select ${columns} from ${withOrder} where d.resolved_at is null and not ${agrees}
      order by d.found_at desc, d.id limit ${most}`,
    (rows) => rows.map(asRow),
  );

/** How many are open with each gateway. */
export const openCounts = (): Question<{ provider: GatewayWord; count: number }[]> =>
  askSql<{ provider: GatewayWord; count: number }, { provider: GatewayWord; count: number }[]>(
    sql`select d.provider, count(*)::int as count from ${withOrder} where d.resolved_at is null and not ${agrees}
      group by d.provider`,
    (rows) => rows,
  );

/** What is over, the last first. */
export const closedDifferences = (most: number): Question<DifferenceRow[]> =>
  askSql<SentDifference, DifferenceRow[]>(
    sql`select ${columns} from ${withOrder} where d.resolved_at is not null order by d.resolved_at desc, d.id limit ${most}`,
    (rows) => rows.map(asRow),
  );

export const differenceById = (id: string): Question<DifferenceRow | null> =>
  askSql<SentDifference, DifferenceRow | null>(
    sql`select ${columns} from ${withOrder} where d.id = ${id}::uuid`,
    ([row]) => (row ? asRow(row) : null),
  );

/** Somebody is done with it. Refuses with `closed` when it was over before. */
export const closeDifference = (
  id: string,
  how: "booked" | "settled" | "not_ours",
  by: { actor: string; at: Date },
): Question<void> =>
  askSql(
    sql`with closed as (
        update reconciliation_differences set resolved_at = ${by.at.toISOString()}::timestamptz, how = ${how}, actor = ${by.actor}
        where id = ${id}::uuid and resolved_at is null returning 1)
      select ${expectRows(sql`select count(*) from closed`, 1, "closed")}`,
    () => undefined,
  );
