import { sql } from "drizzle-orm";
import type { StaffRoleWord } from "./memberships.server.ts";
import { ABOUT, type NoticeRow } from "./notices.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** What is to reach one person by one way, of what became due at one moment: that is told together, at a second try too. */
export type DueDelivery = {
  way: "mail" | "push";
  dueAt: Date;
  /** When the first of it happened. */
  since: Date;
  person: {
    userId: string;
    role: StaffRoleWord;
    email: string;
    choices: Record<string, Record<string, boolean>>;
    quietFrom: number | null;
    quietTo: number | null;
    pushWords: boolean;
  };
  /** Where they are signed in and want push. */
  devices: { id: string; endpoint: string; p256dh: string; auth: string }[];
  /** Oldest first. `unread` is whether they have not read it meanwhile. */
  notices: NoticeRow[];
};

type Sent = Omit<DueDelivery, "dueAt" | "since" | "notices"> & {
  dueAt: string;
  since: string;
  notices: (Omit<NoticeRow, "at"> & { at: string })[];
};

/** Takes what is due, and puts it off until `lease`: who is cut off in the middle leaves it for the run after that. */
export const takeDeliveries = (limit: number, now: Date, lease: Date): Question<DueDelivery[]> =>
  askSql<{ row: Sent }, DueDelivery[]>(
    sql`with due as (
        select store_id, user_id, way, due_at from notice_deliveries where due_at <= ${now.toISOString()}::timestamptz
        group by store_id, user_id, way, due_at order by due_at, user_id, way limit ${limit}),
      held as (
        select d.store_id, d.user_id, d.way, d.notice_id, d.due_at from notice_deliveries d
        join due on due.store_id = d.store_id and due.user_id = d.user_id and due.way = d.way and due.due_at = d.due_at
        order by d.user_id, d.way, d.notice_id for update of d skip locked),
      taken as (
        update notice_deliveries d set due_at = ${lease.toISOString()}::timestamptz from held
        where d.store_id = held.store_id and d.user_id = held.user_id and d.way = held.way and d.notice_id = held.notice_id
        returning d.store_id, d.user_id, d.way, d.notice_id, d.since, held.due_at)
      select jsonb_build_object('way', k.way, 'dueAt', k.due_at, 'since', min(k.since),
        'person', jsonb_build_object('userId', s.user_id, 'role', s.role, 'email', s.email, 'choices', coalesce(p.choices, '{}'),
          'quietFrom', p.quiet_from, 'quietTo', p.quiet_to, 'pushWords', coalesce(p.push_words, false)),
        'devices', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'endpoint', d.endpoint, 'p256dh', d.p256dh, 'auth', d.auth)
            order by d.id), '[]') from push_devices d
          where k.way = 'push' and d.user_id = s.user_id and opnmrt_seller_session_lives(d.session_id, d.user_id)),
        'notices', jsonb_agg(jsonb_build_object('id', n.id, 'seq', n.seq, 'type', n.type, 'data', n.data, 'at', n.at, ${ABOUT},
          'unread', n.seq > coalesce(p.read_seq, 0) and (n.type <> 'BUYER_WROTE' or t.staff_unread > 0)
            and not exists (select from notice_reads r where r.store_id = n.store_id and r.user_id = s.user_id and r.notice_id = n.id))
          order by n.seq)) as row
      from taken k join store_staff s on s.store_id = k.store_id and s.user_id = k.user_id
      left join notice_people p on p.store_id = s.store_id and p.user_id = s.user_id
      join notices n on n.store_id = k.store_id and n.id = k.notice_id
      left join threads t on t.store_id = n.store_id and t.id = n.thread_id
      group by k.way, k.due_at, s.user_id, s.role, s.email, p.choices, p.quiet_from, p.quiet_to, p.push_words
      order by k.due_at`,
    (rows) =>
      rows.map(({ row }) => ({
        ...row,
        dueAt: new Date(row.dueAt),
        since: new Date(row.since),
        notices: row.notices.map((notice) => ({ ...notice, at: new Date(notice.at) })),
      })),
  );

/** What became of a delivery: done with when `dueAt` is null, else to be tried again then. */
export type DeliveredRow = { userId: string; way: "mail" | "push"; noticeIds: string[]; dueAt: Date | null };

/** Notes what became of what was taken until `lease`. */
export const noteDelivered = (delivered: DeliveredRow[], lease: Date): Question<void> =>
  askSql(
    sql`with given as materialized (
        select g."userId" as user_id, g.way, i.id::uuid as notice_id, g."dueAt" as due_at
        from jsonb_to_recordset(${JSON.stringify(delivered)}::jsonb) as g("userId" text, way text, "noticeIds" jsonb, "dueAt" timestamptz),
          jsonb_array_elements_text(g."noticeIds") as i(id)),
      done as (
        delete from notice_deliveries d using given g where g.due_at is null and d.user_id = g.user_id and d.way = g.way
          and d.notice_id = g.notice_id and d.due_at = ${lease.toISOString()}::timestamptz)
      update notice_deliveries d set due_at = g.due_at from given g
      where g.due_at is not null and d.user_id = g.user_id and d.way = g.way and d.notice_id = g.notice_id
        and d.due_at = ${lease.toISOString()}::timestamptz`,
    () => undefined,
  );
