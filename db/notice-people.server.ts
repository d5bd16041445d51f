import { sql } from "drizzle-orm";
import type { StaffRoleWord } from "./memberships.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** How somebody of the store's people wants to hear of things. Minutes are of the store's day. */
export type NoticePersonRow = {
  userId: string;
  role: StaffRoleWord;
  name: string;
  email: string;
  choices: Record<string, Record<string, boolean>>;
  quietFrom: number | null;
  quietTo: number | null;
  pushWords: boolean;
  digest: boolean;
  digestDueAt: Date | null;
  /** On how many devices they want push. */
  devices: number;
};

type Sent = Omit<NoticePersonRow, "digestDueAt"> & { digestDueAt: string | null };

const PERSON = sql`jsonb_build_object('userId', s.user_id, 'role', s.role, 'name', s.name, 'email', s.email,
  'choices', coalesce(p.choices, '{}'), 'quietFrom', p.quiet_from, 'quietTo', p.quiet_to, 'pushWords', coalesce(p.push_words, false),
  'digest', coalesce(p.digest, false), 'digestDueAt', p.digest_due_at,
  'devices', (select count(*) from push_devices d where d.store_id = s.store_id and d.user_id = s.user_id))`;

const FROM = sql`store_staff s left join notice_people p on p.store_id = s.store_id and p.user_id = s.user_id`;

const read = ({ person }: { person: Sent }): NoticePersonRow => ({
  ...person,
  digestDueAt: person.digestDueAt === null ? null : new Date(person.digestDueAt),
});

/** All of the store's people. */
export const noticePeopleOf = (): Question<NoticePersonRow[]> =>
  askSql<{ person: Sent }, NoticePersonRow[]>(
    sql`select ${PERSON} as person from ${FROM} order by s.created_at, s.user_id`,
    (rows) => rows.map(read),
  );

/** One of them; null for who is not on the staff. */
export const noticePerson = (userId: string): Question<NoticePersonRow | null> =>
  askSql<{ person: Sent }, NoticePersonRow | null>(
    sql`select ${PERSON} as person from ${FROM} where s.user_id = ${userId}`,
    ([row]) => (row ? read(row) : null),
  );

export type NoticeSettingsRow = Pick<
  NoticePersonRow,
  "choices" | "quietFrom" | "quietTo" | "pushWords" | "digest" | "digestDueAt"
>;

/** Keeps somebody's settings; nothing for who is not on the staff. */
export const saveNoticePerson = (
  userId: string,
  { choices, quietFrom, quietTo, pushWords, digest, digestDueAt }: NoticeSettingsRow,
): Question<void> =>
  askSql(
    sql`insert into notice_people (store_id, user_id, choices, quiet_from, quiet_to, push_words, digest, digest_due_at)
        select ${currentStore}, s.user_id, ${JSON.stringify(choices)}::jsonb, ${quietFrom}::smallint, ${quietTo}::smallint,
          ${pushWords}::boolean, ${digest}::boolean, ${digestDueAt?.toISOString() ?? null}::timestamptz
        from store_staff s where s.user_id = ${userId}
        on conflict (store_id, user_id) do update set choices = excluded.choices, quiet_from = excluded.quiet_from,
          quiet_to = excluded.quiet_to, push_words = excluded.push_words, digest = excluded.digest,
          digest_due_at = excluded.digest_due_at`,
    () => undefined,
  );
