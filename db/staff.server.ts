import { sql } from "drizzle-orm";
import type { StaffRoleWord } from "./memberships.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";

export type MemberRow = { userId: string; name: string; email: string; role: StaffRoleWord; since: Date };

type Sent = Omit<MemberRow, "since"> & { since: string };

/** Everyone on the store's staff, in the order in which they came. */
export const staffMembers = (): Question<MemberRow[]> =>
  askSql<Sent, MemberRow[]>(
    sql`select user_id as "userId", name, email, role, created_at as since from store_staff order by created_at, user_id`,
    (rows) => rows.map((row) => ({ ...row, since: new Date(row.since) })),
  );

/** What every change of the staff relied on: that the person still had the role that was seen. Refuses with `staff_changed`. */
const STAFF_CHANGED = "staff_changed";

/** Gives a member who is `from` another role. Raises `Duplicate` when that made a second owner. */
export const setRole = (userId: string, from: StaffRoleWord, to: StaffRoleWord): Question<void> =>
  askSql(
    sql`with changed as (update store_staff set role = ${to} where user_id = ${userId} and role = ${from} returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, STAFF_CHANGED)}`,
    () => undefined,
  );

/** Takes a member who is `role` off the staff. */
export const removeMember = (userId: string, role: StaffRoleWord): Question<void> =>
  askSql(
    sql`with removed as (delete from store_staff where user_id = ${userId} and role = ${role} returning 1)
      select ${expectRows(sql`select count(*) from removed`, 1, STAFF_CHANGED)}`,
    () => undefined,
  );
