import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewNotice = {
  id: string;
  type: string;
  orderId: string | null;
  threadId: string | null;
  productId: string | null;
  data: Record<string, unknown>;
  at: Date;
};

export type NewDelivery = { noticeId: string; userId: string; way: "mail" | "push"; dueAt: Date };

/** Numbers are given in the order in which notices come to be seen: whoever has read up to one has missed none below it. First in the batch of `tellNotices`. */
export const holdNotices = (): Question<void> =>
  askSql(
    sql`select pg_advisory_xact_lock(hashtextextended('notices ' || ${currentStore}::text, 0))`,
    () => undefined,
  );

/**
 * Adds notices with who they are to reach away from the dashboard; answers how many of those there are. One that is there already stays,
 * and is not told again. What is low of a product that is not on sale is no news, nor is what was low within a day.
 */
export const tellNotices = (told: NewNotice[], deliveries: NewDelivery[], now: Date): Question<number> =>
  askSql<{ n: number }, number>(
    sql`with given as (
        select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as g(id uuid, type text, "orderId" uuid, "threadId" uuid,
          "productId" uuid, data jsonb, at timestamptz)),
      fresh as (
        insert into notices (id, store_id, type, order_id, thread_id, product_id, data, at)
        select g.id, ${currentStore}, g.type, g."orderId", g."threadId", g."productId", g.data, g.at from given g
        where g.type <> 'STOCK_LOW' or exists (select from products p where p.id = g."productId" and p.status = 'active')
          and not exists (select from notices o where o.product_id = g."productId" and o.type = g.type
            and o.data ->> 'variantId' = g.data ->> 'variantId' and o.at > g.at - interval '1 day' and o.id <> g.id)
        order by g.at, g.id
        on conflict do nothing returning id),
      reached as (
        insert into notice_deliveries (store_id, notice_id, user_id, way, due_at, since)
        select ${currentStore}, d."noticeId", d."userId", d.way, d."dueAt", ${now.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d("noticeId" uuid, "userId" text, way text, "dueAt" timestamptz)
        join fresh f on f.id = d."noticeId"
        join store_staff s on s.user_id = d."userId"
        returning 1)
      select count(*)::int as n from reached`,
    ([row]) => row?.n ?? 0,
  );

/** A notice with what it is about as that stands now; what is gone, or was forgotten, is null or empty. */
export type NoticeRow = {
  id: string;
  seq: number;
  type: string;
  data: Record<string, unknown>;
  at: Date;
  order: { number: number; name: string; total: number; currency: string } | null;
  product: { id: string; title: string; variantTitle: string } | null;
  thread: { id: string; name: string; orderNumber: number | null; unread: boolean } | null;
  unread: boolean;
};

/** Who looks, and what their role lets them be told of: each with its kind, and whether it is shown to who has chosen nothing. */
export type NoticeReader = { userId: string; types: readonly { type: string; kind: string; on: boolean }[] };

/** The reader as `p`, with the types that are shown to them. What was there before they came is not theirs to read. */
const readerOf = ({ userId, types }: NoticeReader): SQL =>
  sql`(select s.store_id, s.user_id, s.created_at, coalesce(c.read_seq, 0) as read_seq,
      array(select k.type from jsonb_to_recordset(${JSON.stringify(types)}::jsonb) as k(type text, kind text, "on" boolean)
        where coalesce((c.choices -> k.kind ->> 'inApp')::boolean, k."on")) as types
    from store_staff s left join notice_people c on c.store_id = s.store_id and c.user_id = s.user_id
    where s.user_id = ${userId}) as p`;

/** What is shown to the reader `p`: the notice `n`, with its thread `t`. A conversation that was forgotten has none. */
const SHOWN = sql`n.store_id = p.store_id and n.type = any(p.types) and (n.type <> 'BUYER_WROTE' or t.id is not null)`;

/**
 * Whether they have not read it. What a buyer wrote is read when anybody of the store has. Each is looked up by its key (`offset 0`): joined,
 * the planner, who knows nothing of a new table, compared each of ten thousand with each. And it is to walk back from the newest until it
 * has enough, not to begin at a moment: so that is no column as it is.
 */
const UNREAD = sql`(n.seq > p.read_seq and n.at + interval '0 seconds' >= p.created_at and (n.type <> 'BUYER_WROTE' or t.staff_unread > 0)
  and not exists (select from notice_reads r where r.store_id = n.store_id and r.user_id = p.user_id and r.notice_id = n.id offset 0))`;

const NOTICES = sql`notices n left join threads t on t.store_id = n.store_id and t.id = n.thread_id`;

/** What a notice is about, as JSON: of the notice `n` with its thread `t`. */
export const ABOUT = sql`'order', (select jsonb_build_object('number', o.number, 'name', o.name, 'total', o.total, 'currency', o.currency)
    from orders o where o.store_id = n.store_id and o.id = n.order_id),
  'product', (select jsonb_build_object('id', q.id, 'title', q.title, 'variantTitle', coalesce((
      select array_to_string(v.options, ' / ') from variants v
      where v.store_id = n.store_id and v.id = (n.data ->> 'variantId')::uuid), ''))
    from products q where q.store_id = n.store_id and q.id = n.product_id),
  'thread', case when t.id is not null then jsonb_build_object('id', t.id, 'unread', t.staff_unread > 0,
    'orderNumber', (select o.number from orders o where o.store_id = t.store_id and o.id = t.order_id),
    'name', coalesce((select o.name from orders o where o.store_id = t.store_id and o.id = t.order_id),
      (select b.name from buyer_users b where b.store_id = t.store_id and b.id = t.buyer_id), '')) end`;

type Sent = Omit<NoticeRow, "at"> & { at: string };

const ROW = sql`jsonb_build_object('id', n.id, 'seq', n.seq, 'type', n.type, 'data', n.data, 'at', n.at, 'unread', ${UNREAD}, ${ABOUT})`;

const readRow = ({ found }: { found: Sent }): NoticeRow => ({ ...found, at: new Date(found.at) });

/** The newest notices for this reader below `before`. */
export const noticesBefore = (
  reader: NoticeReader,
  before: number | null,
  limit: number,
): Question<NoticeRow[]> =>
  askSql<{ found: Sent }, NoticeRow[]>(
    sql`select ${ROW} as found from ${readerOf(reader)}, ${NOTICES}
      where ${SHOWN} and ${before === null ? sql`true` : sql`n.seq < ${before}::bigint`}
      order by n.seq desc limit ${limit}`,
    (rows) => rows.map(readRow),
  );

/** How many of them this reader has not read, counted no further than `most`. */
export const unreadNotices = (reader: NoticeReader, most: number): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from ${readerOf(reader)} cross join lateral (
        select 1 from ${NOTICES} where ${SHOWN} and ${UNREAD} order by n.seq desc limit ${most}) as unread`,
    ([row]) => row?.n ?? 0,
  );

/** One notice; null when it is none of this reader's. */
export const noticeById = (reader: NoticeReader, id: string): Question<NoticeRow | null> =>
  askSql<{ found: Sent }, NoticeRow | null>(
    sql`select ${ROW} as found from ${readerOf(reader)}, ${NOTICES} where ${SHOWN} and n.id = ${id}::uuid`,
    ([row]) => (row ? readRow(row) : null),
  );

/** This person has read the notice. */
export const noteRead = (userId: string, id: string): Question<void> =>
  askSql(
    sql`insert into notice_reads (store_id, user_id, notice_id)
      select ${currentStore}, s.user_id, n.id from store_staff s, notices n where s.user_id = ${userId} and n.id = ${id}::uuid
      on conflict do nothing`,
    () => undefined,
  );

/** This person has read everything up to `seq`, and no further than there is; nothing for who is not on the staff. */
export const noteAllRead = (userId: string, seq: number): Question<void> =>
  askSql(
    sql`with newest as (select least(${seq}::bigint, coalesce(max(n.seq), 0)) as seq from notices n),
      noted as (
        insert into notice_people as p (store_id, user_id, read_seq)
        select ${currentStore}, s.user_id, newest.seq from store_staff s, newest where s.user_id = ${userId}
        on conflict (store_id, user_id) do update set read_seq = greatest(p.read_seq, excluded.read_seq) returning 1),
      dropped as (
        delete from notice_reads r using notices n
        where r.user_id = ${userId} and n.store_id = r.store_id and n.id = r.notice_id and n.seq <= ${seq}::bigint)
      select count(*) from noted`,
    () => undefined,
  );

/** Forgets what is older. */
export const dropNoticesBefore = (at: Date): Question<void> =>
  askSql(sql`delete from notices where at < ${at.toISOString()}::timestamptz`, () => undefined);
