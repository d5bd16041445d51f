import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

type Receipt = {
  provider: GatewayWord;
  dedupe: string;
  body: string;
  reference: string | null;
  at: Date;
  nextTry: Date;
};

/**
 * Keeps a webhook as it came, and when it is to be tried by itself should nothing become of it now. The same one again (`dedupe`)
 * keeps the first, and hurries nothing; `applied` says whether it has been worked off already.
 */
export const keepReceipt = (receipt: Receipt): Question<{ applied: boolean }> =>
  askSql<{ applied: boolean }, { applied: boolean }>(
    sql`insert into webhook_receipts as r (id, store_id, provider, dedupe, body, reference, received_at, last_at, next_try_at)
      values (${uuidv7()}, ${currentStore}, ${receipt.provider}, ${receipt.dedupe}, ${receipt.body}, ${receipt.reference},
        ${receipt.at.toISOString()}, ${receipt.at.toISOString()}, ${receipt.nextTry.toISOString()})
      on conflict (store_id, provider, dedupe) do update set times = r.times + 1, last_at = excluded.last_at,
        next_try_at = greatest(r.next_try_at, excluded.next_try_at)
      returning r.applied_at is not null as applied`,
    ([row]) => row ?? { applied: false },
  );

/** Notes that a webhook has been worked off, and what was odd about it. */
export const finishReceipt = (
  provider: GatewayWord,
  dedupe: string,
  problem: string,
  now: Date,
): Question<void> =>
  askSql(
    sql`update webhook_receipts set applied_at = ${now.toISOString()}, problem = ${problem}
      where provider = ${provider} and dedupe = ${dedupe}`,
    () => undefined,
  );

/**
 * Notes why a webhook waits to be worked off. It is tried next after a pause that is twice as long each time, from `first` up to
 * `longest` milliseconds.
 */
export const parkReceipt = (
  provider: GatewayWord,
  dedupe: string,
  problem: string,
  { at, first, longest }: { at: Date; first: number; longest: number },
): Question<void> =>
  askSql(
    sql`update webhook_receipts set problem = ${problem}, tries = tries + 1, next_try_at = ${at.toISOString()}::timestamptz
        + least(${longest}::float8, ${first}::float8 * 2 ^ least(tries, 30)) * interval '1 millisecond'
      where provider = ${provider} and dedupe = ${dedupe} and applied_at is null`,
    () => undefined,
  );

/**
 * Notes that something was refused at the door, without keeping it: whoever sends rubbish all day makes one row for each kind of
 * it, and no more than a write in ten seconds.
 */
export const noteRefusal = (
  provider: GatewayWord,
  kind: string,
  problem: string,
  now: Date,
): Question<void> =>
  askSql(
    sql`insert into webhook_receipts as r (id, store_id, provider, dedupe, body, received_at, last_at, applied_at, problem)
      values (${uuidv7()}, ${currentStore}, ${provider}, ${`refused:${kind}`}, '', ${now.toISOString()}, ${now.toISOString()},
        ${now.toISOString()}, ${problem})
      on conflict (store_id, provider, dedupe) do update set times = r.times + 1, last_at = excluded.last_at
      where r.last_at < excluded.last_at - interval '10 seconds'`,
    () => undefined,
  );

/** Something a gateway told the store that needs a look. `order` is its number, when it is about one. */
export type OddRow = {
  id: string;
  provider: GatewayWord;
  problem: string;
  times: number;
  lastAt: Date;
  waits: boolean;
  order: number | null;
};

/** The last events that were odd, or wait to be worked off; the newest first. */
export const oddReceipts = (most: number): Question<OddRow[]> =>
  askSql<Omit<OddRow, "lastAt"> & { lastAt: Date | string }, OddRow[]>(
    sql`select r.id, r.provider, r.problem, r.times, r.last_at as "lastAt", r.applied_at is null as waits,
        (select o.number from payments p join orders o on o.id = p.order_id where p.reference = r.reference) as "order"
      from webhook_receipts r where r.problem <> '' order by r.last_at desc limit ${most}`,
    (rows) => rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) })),
  );

/** When each gateway was heard of last, by an event that was its own. */
export const lastHeard = (): Question<{ provider: GatewayWord; at: Date }[]> =>
  askSql<{ provider: GatewayWord; at: Date | string }, { provider: GatewayWord; at: Date }[]>(
    sql`select p.provider, newest.last_at as at from (values ('paystack'), ('flutterwave')) as p (provider)
      cross join lateral (select last_at from webhook_receipts r where r.provider = p.provider and r.body <> ''
        order by last_at desc limit 1) newest`,
    (rows) => rows.map(({ provider, at }) => ({ provider, at: new Date(at) })),
  );

/** Events that are to be tried by now, of each gateway those that were to be tried longest ago. */
export const parkedReceipts = (
  now: Date,
  most: number,
): Question<{ provider: GatewayWord; dedupe: string; body: string }[]> =>
  askSql<
    { provider: GatewayWord; dedupe: string; body: string },
    { provider: GatewayWord; dedupe: string; body: string }[]
  >(
    sql`select provider, dedupe, body from (
        select provider, dedupe, body, next_try_at, row_number() over (partition by provider order by next_try_at, id) as place
        from webhook_receipts where applied_at is null and next_try_at <= ${now.toISOString()}::timestamptz) as parked
      where place <= ${most} order by next_try_at`,
    (rows) => rows,
  );
