import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { hasIt } from "./thread-assigned.server.ts";
import { TELL_AFTER, TELL_AGAIN_AFTER } from "./threads-keep.server.ts";

type CardWord = "picture" | "product" | "offer";

/** A thread in which something was not read for a while, and to whom a letter about it would go. */
export type UntoldRow = {
  id: string;
  /** Null in a thread from before an order. */
  order: { number: number; key: string; language: string } | null;
  /** Whether the buyer wants no letters about messages is `stopped`. */
  buyer: { name: string; email: string; stopped: boolean };
  /** Whoever the thread was given to, while they may answer: their sign-in address, and how they want to hear of things. */
  assigned: {
    email: string;
    choices: Record<string, Record<string, boolean>>;
    quietFrom: number | null;
    quietTo: number | null;
  } | null;
  buyerTold: number;
  staffTold: number;
  /** The newest that a person had said when it was taken. */
  saidSeq: number;
  /** What the other side has not read and was not told of, oldest first; `to` is the side that has not. The platform's people have no name here. */
  unread: UnreadRow[];
};

/** `dueAt` is when it was unread for long enough to be told. */
export type UnreadRow = {
  to: "buyer" | "staff";
  seq: number;
  author: string | null;
  of: CardWord | null;
  text: string;
  dueAt: Date;
};

type Sent = Omit<UntoldRow, "unread"> & { unread: (Omit<UnreadRow, "dueAt"> & { dueAt: string })[] };

/**
 * Takes threads that are to be looked at, and puts them off until `lease`: who is cut off in the middle leaves them for the run after that. Threads of
 * orders whose buyer is forgotten are gone by then. `answerers` are the roles of those who may answer.
 */
export const takeUntold = (
  limit: number,
  answerers: readonly string[],
  now: Date,
  lease: Date,
): Question<UntoldRow[]> =>
  askSql<{ row: Sent }, UntoldRow[]>(
    sql`with due as (
        select store_id, id from threads where tell_due_at <= ${now.toISOString()}::timestamptz
        order by tell_due_at, id limit ${limit} for update skip locked),
      taken as (
        update threads t set tell_due_at = ${lease.toISOString()}::timestamptz
        from due where t.store_id = due.store_id and t.id = due.id returning t.*)
      select jsonb_build_object('id', t.id, 'buyerTold', t.buyer_told, 'staffTold', t.staff_told,
        'order', case when o.id is not null then jsonb_build_object('number', o.number, 'key', o.key, 'language', o.language) end,
        'buyer', jsonb_build_object('name', coalesce(b.name, o.name), 'email', coalesce(b.email, o.email),
          'stopped', exists (select from message_letter_stops m where m.email = coalesce(b.email, o.email))),
        'assigned', (select jsonb_build_object('email', s.email, 'choices', coalesce(p.choices, '{}'), 'quietFrom', p.quiet_from, 'quietTo', p.quiet_to)
          from store_staff s left join notice_people p on p.store_id = s.store_id and p.user_id = s.user_id
          where ${hasIt(answerers)}),
        'saidSeq', t.said_seq,
        'unread', (select coalesce(jsonb_agg(jsonb_build_object('to', m.side, 'seq', m.seq, 'author', case when m.by <> 'admin' then m.author end,
            'of', m.holds, 'text', m.text,
            'dueAt', m.sent_at + case when case m.side when 'buyer' then t.buyer_read < t.buyer_told else t.staff_read < t.staff_told end
              then ${TELL_AGAIN_AFTER} else ${TELL_AFTER} end)
            order by m.seq), '[]')
          from (
            -- What the platform says is for both.
            select seq, sent_at, author, by, body ->> 'of' as holds, body ->> 'text' as text, side
            from thread_messages cross join unnest(case by when 'buyer' then array['staff'] when 'staff' then array['buyer']
              else array['buyer', 'staff'] end) as side where store_id = t.store_id and thread_id = t.id and by <> 'system' and body ->> 'kind' <> 'step'
              and seq > least(greatest(t.buyer_read, t.buyer_told), greatest(t.staff_read, t.staff_told))) m
          where m.seq > case m.side when 'buyer' then greatest(t.buyer_read, t.buyer_told)
            else greatest(t.staff_read, t.staff_told) end)) as row
      from taken t left join orders o on o.store_id = t.store_id and o.id = t.order_id
        left join buyer_users b on b.store_id = t.store_id and b.id = t.buyer_id`,
    (rows) =>
      rows.map(({ row }) => ({
        ...row,
        unread: row.unread.map((one) => ({ ...one, dueAt: new Date(one.dueAt) })),
      })),
  );

export type ToldRow = {
  id: string;
  buyerTold: number;
  staffTold: number;
  /** The first message of each side that was done with now without a letter; null where there is none. */
  buyerPassed: number | null;
  staffPassed: number | null;
  saidSeq: number;
  dueAt: Date | null;
};

/**
 * Up to where each side was told by now, what was passed over on the way, and when to think of it again: also of what was said since it
 * was taken (`saidSeq`). What was put forward meanwhile is thought of when that says.
 */
export const noteTold = (told: ToldRow[], lease: Date): Question<void> =>
  askSql(
    sql`update threads t set buyer_told = greatest(t.buyer_told, g."buyerTold"),
        staff_told = greatest(t.staff_told, g."staffTold"),
        -- The first that they have not read counts: by then they are read themselves, or all that follows is unread, too.
        buyer_passed = case when t.buyer_passed > t.buyer_read then t.buyer_passed else g."buyerPassed" end,
        staff_passed = case when t.staff_passed > t.staff_read then t.staff_passed else g."staffPassed" end,
        tell_due_at = case when t.tell_due_at is distinct from ${lease.toISOString()}::timestamptz then t.tell_due_at
          when g."dueAt" is not null then g."dueAt"
          when t.said_seq > g."saidSeq" then t.said_at + ${TELL_AGAIN_AFTER} end
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as g(id uuid, "buyerTold" int, "staffTold" int, "buyerPassed" int, "staffPassed" int, "saidSeq" int, "dueAt" timestamptz)
      where t.id = g.id`,
    () => undefined,
  );
