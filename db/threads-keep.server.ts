import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A thread as its room knows it, with what it has said since it was last kept. Moments are ISO texts, UTC. */
export type KeptThreadRow = {
  id: string;
  kind: "order" | "buyer";
  standing: {
    lastSeq: number;
    lastAt: string;
    lastBy: "buyer" | "staff" | "admin" | "system";
    lastText: string;
    /** What the newest message holds besides words. */
    lastOf?: "picture" | "product" | "offer" | undefined;
    buyerRead: number;
    staffRead: number;
    buyerUnread: number;
    staffUnread: number;
    /** Since when the buyer waits for an answer. */
    waitingSince: string | null;
    firstAskedAt: string | null;
    firstAnsweredAt: string | null;
    /** When the buyer last wrote. */
    askedAt: string | null;
  };
  messages: {
    seq: number;
    id: string;
    by: string;
    authorId: string;
    author: string;
    at: string;
    body: object;
  }[];
};

/** How long a message may stay unread before its reader gets a letter; and before the next of those who left a letter unread. */
export const TELL_AFTER = sql`interval '5 minutes'`;
export const TELL_AGAIN_AFTER = sql`interval '1 hour'`;

/**
 * Keeps what rooms have said, any number of threads at once; done again it changes nothing. What stands here already is newer
 * or the same when two of one thread cross. A thread whose order or buyer is gone is left out: there is nothing to keep it for.
 */
export const keepThreads = (rows: KeptThreadRow[]): Question<void> =>
  askSql(
    sql`with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, kind text, standing jsonb)),
      stood as (
        select g.id, g.kind, s.* from given g, jsonb_to_record(g.standing) as s("lastSeq" int, "lastAt" timestamptz, "lastBy" text,
          "lastText" text, "buyerRead" int, "staffRead" int, "buyerUnread" int, "staffUnread" int, "waitingSince" timestamptz,
          "firstAskedAt" timestamptz, "firstAnsweredAt" timestamptz, "askedAt" timestamptz)
        where case g.kind when 'order' then exists (select from orders o where o.id = g.id and o.erased_at is null)
          else exists (select from buyer_users b where b.id = g.id) end
        order by g.id)
      insert into threads as t (id, store_id, order_id, buyer_id, last_seq, last_at, last_by, last_text, buyer_read, staff_read,
        buyer_unread, staff_unread, waiting_since, first_asked_at, first_answered_at, tell_due_at)
      select id, ${currentStore}, case kind when 'order' then id end, case kind when 'buyer' then id end, "lastSeq", "lastAt", "lastBy",
        "lastText", "buyerRead", "staffRead", "buyerUnread", "staffUnread", "waitingSince", "firstAskedAt", "firstAnsweredAt",
        case when "buyerUnread" + "staffUnread" > 0 then "lastAt" + ${TELL_AFTER} end
      from stood
      on conflict (store_id, id) do update set last_seq = excluded.last_seq, last_at = excluded.last_at,
        last_by = excluded.last_by, last_text = excluded.last_text, buyer_read = excluded.buyer_read,
        staff_read = excluded.staff_read, buyer_unread = excluded.buyer_unread, staff_unread = excluded.staff_unread,
        waiting_since = excluded.waiting_since, first_asked_at = excluded.first_asked_at,
        first_answered_at = excluded.first_answered_at,
        -- When it is looked at: whether a side is due by then is seen there, so too early is no harm.
        tell_due_at = case
          when excluded.buyer_unread + excluded.staff_unread = 0 then null
          when excluded.last_seq = t.last_seq then t.tell_due_at
          -- Who was written to and has not looked since hears of the rest less often.
          else least(t.tell_due_at, excluded.last_at + case
            when excluded.buyer_unread > 0 and excluded.buyer_read >= t.buyer_told
              or excluded.staff_unread > 0 and excluded.staff_read >= t.staff_told then ${TELL_AFTER} else ${TELL_AGAIN_AFTER} end) end,
        done_at = case when t.done_at < (select "askedAt" from stood where stood.id = t.id) then null else t.done_at end
      where excluded.last_seq >= t.last_seq`,
    () => undefined,
  );

/** The messages of the same. Needs `keepThreads` before it. */
export const keepMessages = (rows: KeptThreadRow[]): Question<void> =>
  askSql(
    sql`insert into thread_messages (store_id, thread_id, seq, client_id, by, author_id, author, body, sent_at)
      select ${currentStore}, g.id, m.seq, m.id, m.by, m."authorId", m.author, m.body, m.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, messages jsonb),
        jsonb_to_recordset(g.messages) as m(seq int, id text, by text, "authorId" text, author text, at timestamptz, body jsonb)
      where exists (select from threads t where t.id = g.id)
      on conflict do nothing`,
    () => undefined,
  );
