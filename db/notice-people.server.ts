import { sql } from "drizzle-orm";
import type { StaffRoleWord } from "./memberships.server.ts";
import { askSql, type Question } from "./question.server.ts";

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
