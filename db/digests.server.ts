import { sql } from "drizzle-orm";
import type { StaffRoleWord } from "./memberships.server.ts";
import { WAITS } from "./order-waits.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** Somebody whose morning letter is due. */
export type DueDigestRow = {
  userId: string;
  role: StaffRoleWord;
  name: string;
  email: string;
};

/** Takes those that are due, and puts them off until `lease`: who is cut off in the middle leaves them for the run after that. */
export const takeDigests = (limit: number, now: Date, lease: Date): Question<DueDigestRow[]> =>
  askSql<{ row: DueDigestRow }, DueDigestRow[]>(
    sql`with due as (
        select store_id, user_id from notice_people where digest_due_at <= ${now.toISOString()}::timestamptz
        order by digest_due_at, user_id limit ${limit} for update skip locked),
      taken as (
        update notice_people p set digest_due_at = ${lease.toISOString()}::timestamptz from due
        where p.store_id = due.store_id and p.user_id = due.user_id
        returning p.store_id, p.user_id)
      select jsonb_build_object('userId', s.user_id, 'role', s.role, 'name', s.name, 'email', s.email) as row
      from taken t join store_staff s on s.store_id = t.store_id and s.user_id = t.user_id`,
    (rows) => rows.map(({ row }) => row),
  );

/** When each is to be thought of next; for who wants none meanwhile nothing changes. */
export const noteDigests = (next: { userId: string; dueAt: Date }[], lease: Date): Question<void> =>
  askSql(
    sql`update notice_people p set digest_due_at = g."dueAt"
      from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as g("userId" text, "dueAt" timestamptz)
      where p.user_id = g."userId" and p.digest_due_at = ${lease.toISOString()}::timestamptz`,
    () => undefined,
  );

/** What waits in a store in the morning, by what it is. */
export type WaitingRow = {
  /** Conversations with something that nobody of the store has read. */
  unread: number;
  toSend: number;
  receipts: number;
  money: number;
  returns: number;
  /** Variants on sale of which few are left. */
  low: number;
  /** Those of which more are left, and which will be gone sooner than the store wants. */
  soon: number;
  /** Reviews without an answer, written since `since`. */
  reviews: number;
};

const NOTHING: WaitingRow = {
  unread: 0,
  toSend: 0,
  receipts: 0,
  money: 0,
  returns: 0,
  low: 0,
  soon: 0,
  reviews: 0,
};

export const whatWaits = (lowAt: number, since: Date): Question<WaitingRow> =>
  askSql<{ row: WaitingRow }, WaitingRow>(
    sql`select jsonb_build_object(
        'unread', (select count(*) from threads t where t.staff_unread > 0 and t.said_at is not null and t.done_at is null),
        'toSend', (select count(*) from orders o where ${WAITS.to_send}),
        'receipts', (select count(*) from orders o where ${WAITS.receipts}),
        'money', (select count(*) from orders o where ${WAITS.money}),
        'returns', (select count(*) from returns where status in ('requested', 'received')),
        'low', (select count(*) from variants v join products p on p.id = v.product_id and p.status = 'active'
          where v.tracked and not v.backorder and v.stock <= ${lowAt}),
        'soon', (select count(*) from variant_forecasts f join variants v on v.id = f.variant_id
          where f.warned_at is not null and v.tracked and v.stock > ${lowAt}),
        'reviews', (select count(*) from reviews where answer = '' and hidden_at is null
          and created_at > ${since.toISOString()}::timestamptz)
      ) as row`,
    ([row]) => row?.row ?? NOTHING,
  );
