import { sql, type SQL } from "drizzle-orm";
import type { OrderStatusWord } from "./orders.server.ts";
import type { PaymentStatusWord, ProviderWord } from "./payments-of-order.server.ts";
import { nobodyTook, nothingToSend, partlySent } from "./partly-sent.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { hasIt, listed } from "./thread-assigned.server.ts";

/** What a list of threads is narrowed to. `me` is whose `mine` are, `answerers` the roles of those who may answer. */
export type InboxSearch = {
  show: "open" | "waiting" | "unread" | "mine" | "unassigned" | "disputes" | "done" | "all";
  me: string;
  answerers: readonly string[];
  /** Whether e-mail addresses are looked through, too: who may not see one must not find it out letter by letter. */
  contact: boolean;
  words: string;
};

export type ListedThread = {
  id: string;
  kind: "order" | "buyer";
  /** Empty when the buyer was forgotten. */
  name: string;
  orderNumber: number | null;
  said: {
    by: "buyer" | "staff" | "admin";
    author: string;
    text: string;
    of: "picture" | "product" | "offer" | null;
    at: Date;
  };
  unread: number;
  /** The newest of all messages, and up to which the store has read. */
  lastSeq: number;
  staffRead: number;
  waitingSince: Date | null;
  /** Null for nobody, and for somebody who may not answer any more, or is not on the staff. */
  assignedTo: { userId: string; name: string } | null;
  done: boolean;
};

type Sent = Omit<ListedThread, "said" | "waitingSince"> & {
  said: Omit<ListedThread["said"], "at"> & { at: string };
  waitingSince: string | null;
};

/** How a message begins, in a list. */
const BEGINNING = 140;

/** Threads in which somebody spoke, the newest word first, from below the one that was said at `before`. */
export const threadsBefore = (
  before: { at: Date; id: string } | null,
  { show, me, answerers, contact, words }: InboxSearch,
  limit: number,
): Question<ListedThread[]> =>
  askSql<{ listed: Sent }, ListedThread[]>(
    sql`select jsonb_build_object('id', t.id, 'kind', case when t.order_id is null then 'buyer' else 'order' end,
        'name', coalesce(o.name, b.name, ''), 'orderNumber', o.number,
        'said', jsonb_build_object('by', m.by, 'author', m.author, 'at', t.said_at, 'of', m.body ->> 'of',
          'text', left(coalesce(m.body ->> 'text', ''), ${BEGINNING}::int)),
        'unread', t.staff_unread, 'lastSeq', t.last_seq, 'staffRead', t.staff_read, 'waitingSince', t.waiting_since, 'done', t.done_at is not null,
        'assignedTo', case when s.user_id is not null then jsonb_build_object('userId', s.user_id, 'name', s.name) end) as listed
      from threads t
      join thread_messages m on m.store_id = t.store_id and m.thread_id = t.id and m.seq = t.said_seq
      left join orders o on o.store_id = t.store_id and o.id = t.order_id
      left join buyer_users b on b.store_id = t.store_id and b.id = t.buyer_id
      left join store_staff s on ${hasIt(answerers)}
      where t.said_at is not null and ${shown(show, me, answerers)}
        and ${before ? sql`(t.said_at, t.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)` : sql`true`}
        and ${words ? sql`t.id in (select f.id from opnmrt_find_threads(${words}) f)` : sql`true`}
        and ${words && !contact ? notByAddress(words) : sql`true`}
      order by t.said_at desc, t.id desc limit ${limit}`,
    (rows) =>
      rows.map(({ listed }) => ({
        ...listed,
        said: { ...listed.said, at: new Date(listed.said.at) },
        waitingSince: listed.waitingSince === null ? null : new Date(listed.waitingSince),
      })),
  );

/** Leaves out what only an e-mail address may have led to. */
function notByAddress(words: string): SQL {
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(coalesce(o.name, b.name, '') ilike ${part} or coalesce(o.email, b.email, '') not ilike ${part})`;
}

/** Which threads `t` wait for an answer, and which have something unread. What was worked off waits for nobody. */
const WAITING = sql`(t.waiting_since is not null and t.done_at is null)`;
const UNREAD = sql`(t.staff_unread > 0 and t.said_at is not null and t.done_at is null)`;
const isAssigned = (answerers: readonly string[]): SQL =>
  sql`exists (select from store_staff s where ${hasIt(answerers)})`;

const DISPUTED = sql`exists (select from disputes d where d.store_id = t.store_id and d.order_id = t.id and d.ended_at is null)`;

function shown(show: InboxSearch["show"], me: string, answerers: readonly string[]): SQL {
  switch (show) {
    case "open":
      return sql`t.done_at is null`;
    case "waiting":
      return WAITING;
    case "unread":
      return UNREAD;
    case "mine":
      return sql`t.done_at is null and t.assigned_to = ${me} and ${isAssigned(answerers)}`;
    case "unassigned":
      return sql`t.done_at is null and not ${isAssigned(answerers)}`;
    case "disputes":
      return DISPUTED;
    case "done":
      return sql`t.done_at is not null`;
    case "all":
      return sql`true`;
  }
}

export type InboxCounts = Record<InboxSearch["show"], number>;

const NONE: InboxCounts = {
  open: 0,
  waiting: 0,
  unread: 0,
  mine: 0,
  unassigned: 0,
  disputes: 0,
  done: 0,
  all: 0,
};

/** How many threads there are of each kind. */
export const inboxCounts = ({
  me,
  answerers,
}: Pick<InboxSearch, "me" | "answerers">): Question<InboxCounts> =>
  askSql<InboxCounts, InboxCounts>(
    sql`select count(*)::int as "all", count(*) filter (where t.done_at is null)::int as open,
        count(*) filter (where ${WAITING})::int as waiting, count(*) filter (where ${UNREAD})::int as unread,
        count(*) filter (where ${shown("mine", me, answerers)})::int as mine,
        count(*) filter (where ${shown("unassigned", me, answerers)})::int as unassigned,
        count(*) filter (where ${DISPUTED})::int as disputes,
        count(*) filter (where t.done_at is not null)::int as done
      from threads t where t.said_at is not null`,
    ([row]) => row ?? NONE,
  );

/** Threads in which somebody waits for an answer. */
export const waitingCount = (): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from threads t where ${WAITING}`,
    ([row]) => row?.n ?? 0,
  );

/** Threads with something unread, at most `most`. */
export const unreadThreadIds = (most: number): Question<string[]> =>
  askSql<{ id: string }, string[]>(
    sql`select t.id from threads t where ${UNREAD} order by t.id limit ${most}`,
    (rows) => rows.map(({ id }) => id),
  );

export type FirstAnswers = { minutes: number | null; count: number };

/** Of the buyers who first wrote since `since` and were answered: how long half of them waited at most, in minutes. */
export const firstAnswers = (since: Date): Question<FirstAnswers> =>
  askSql<FirstAnswers, FirstAnswers>(
    sql`select count(*)::int as count, (extract(epoch from
        percentile_cont(0.5) within group (order by t.first_answered_at - t.first_asked_at)) / 60)::float8 as minutes
      from threads t where t.first_asked_at >= ${since.toISOString()}::timestamptz and t.first_answered_at is not null`,
    ([row]) => row ?? { minutes: null, count: 0 },
  );

/** The store's side of an order's thread: what is unread there, and whether anybody spoke. */
export const talkOf = (number: number): Question<{ unread: number; spoken: boolean }> =>
  askSql<{ unread: number; spoken: boolean }, { unread: number; spoken: boolean }>(
    sql`select t.staff_unread as unread, t.said_at is not null as spoken
      from orders o join threads t on t.store_id = o.store_id and t.id = o.id where o.number = ${number}`,
    ([row]) => row ?? { unread: 0, spoken: false },
  );

/** A thread with what it is about, whether or not anything was said in it yet. */
export type ThreadToWork = {
  id: string;
  kind: "order" | "buyer";
  name: string;
  email: string;
  lastSeq: number;
  spoken: boolean;
  done: boolean;
  waitingSince: Date | null;
  /** One of those who may answer. */
  assignedTo: string | null;
  order: ThreadOrder | null;
};

export type ThreadOrder = {
  number: number;
  status: OrderStatusWord;
  method: ProviderWord;
  paymentStatus: PaymentStatusWord | null;
  source: "web" | "draft" | "in_person" | "phone";
  currency: string;
  total: number;
  deliveryName: string;
  partlySent: boolean;
  nothingToSend: boolean;
  nobodyTook: boolean;
  placedAt: string;
  lines: {
    id: string;
    title: string;
    variantTitle: string;
    imageKey: string | null;
    quantity: number;
    total: number;
  }[];
};

type SentThread = Omit<ThreadToWork, "waitingSince"> & { waitingSince: string | null };

const ORDER = sql`jsonb_build_object('number', o.number, 'status', o.status, 'method', o.method, 'source', o.source,
  'currency', o.currency, 'total', o.total, 'deliveryName', o.delivery_name, 'partlySent', ${partlySent}, 'nothingToSend', ${nothingToSend}, 'nobodyTook', ${nobodyTook}, 'placedAt', o.placed_at,
  'paymentStatus', (select p.status from payments p where p.store_id = o.store_id and p.order_id = o.id
    order by p.status = 'refund_due' and p.refunded < p.amount desc, p.status = 'paid' desc, p.status = 'refund_due' desc,
      p.id desc limit 1),
  'lines', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'variantTitle', l.variant_title,
      'imageKey', l.image_key, 'quantity', l.quantity, 'total', l.total - l.discount) order by l.position), '[]')
    from order_lines l where l.store_id = o.store_id and l.order_id = o.id))`;

export const threadToWork = (id: string, answerers: readonly string[]): Question<ThreadToWork | null> =>
  askSql<{ found: SentThread }, ThreadToWork | null>(
    sql`select jsonb_build_object('id', w.id, 'kind', w.kind, 'name', w.name, 'email', w.email, 'order', w.about,
        'lastSeq', coalesce(t.last_seq, 0), 'spoken', t.said_at is not null, 'done', t.done_at is not null,
        'waitingSince', t.waiting_since, 'assignedTo', s.user_id) as found
      from (
        select o.id, 'order' as kind, o.name, o.email, ${ORDER} as about
        from orders o where o.id = ${id}::uuid and o.erased_at is null
        union all
        select b.id, 'buyer', b.name, b.email, null from buyer_users b where b.id = ${id}::uuid) as w
      left join threads t on t.id = w.id
      left join store_staff s on ${hasIt(answerers)}`,
    ([row]) =>
      row
        ? {
            ...row.found,
            waitingSince: row.found.waitingSince === null ? null : new Date(row.found.waitingSince),
          }
        : null,
  );

/** What work on a thread relied on: that somebody spoke in it and, where it is given to somebody, that they may answer. */
const THREAD_MOVED = "thread_moved";

const worked = (change: SQL): Question<void> =>
  askSql(
    sql`with worked as (${change} returning 1)
      select ${expectRows(sql`select count(*) from worked`, 1, THREAD_MOVED)}`,
    () => undefined,
  );

/** Gives a thread to one of the staff with one of these roles, or to nobody. Refuses with `thread_moved`. */
export const assignTo = (id: string, userId: string | null, roles: readonly string[]): Question<void> =>
  worked(
    sql`update threads t set assigned_to = ${userId}::text where t.id = ${id}::uuid and t.said_at is not null
      and ${
        userId === null
          ? sql`true`
          : sql`exists (select from store_staff s where s.user_id = ${userId} and s.role in ${listed(roles)})`
      }`,
  );

/** Worked off since `at`, or open again. Refuses with `thread_moved`. */
export const setThreadDone = (id: string, at: Date | null): Question<void> =>
  worked(
    sql`update threads t set done_at = ${at?.toISOString() ?? null}::timestamptz
      where t.id = ${id}::uuid and t.said_at is not null`,
  );
