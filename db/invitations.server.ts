import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

/** What somebody can be invited as: a store has its owner already. */
export type InvitedRole = "manager" | "staff" | "viewer";

export type InvitationRow = {
  id: string;
  email: string;
  role: InvitedRole;
  invitedByName: string;
  sentAt: Date;
  expiresAt: Date;
};

type Sent = Omit<InvitationRow, "sentAt" | "expiresAt"> & { sentAt: string; expiresAt: string };

const columns = sql`id::text, email, role, invited_by_name as "invitedByName", sent_at as "sentAt", expires_at as "expiresAt"`;
const stillOpen = sql`accepted_at is null and revoked_at is null`;
const asRow = (row: Sent): InvitationRow => ({
  ...row,
  sentAt: new Date(row.sentAt),
  expiresAt: new Date(row.expiresAt),
});

/** Invitations that nobody has accepted or withdrawn, also those whose time is over; the newest letter first. */
export const openInvitations = (): Question<InvitationRow[]> =>
  askSql<Sent, InvitationRow[]>(
    sql`select ${columns} from staff_invitations where ${stillOpen} order by sent_at desc, id`,
    (rows) => rows.map(asRow),
  );

/** One of them, or null. */
export const openInvitation = (id: string): Question<InvitationRow | null> =>
  askSql<Sent, InvitationRow | null>(
    sql`select ${columns} from staff_invitations where id = ${id}::uuid and ${stillOpen}`,
    ([row]) => (row ? asRow(row) : null),
  );

export type NewInvitation = InvitationRow & { storeId: string; invitedBy: string };

/**
 * Keeps an invitation, while members and open invitations together stay under `most`; refuses with `staff_full`. Raises
 * `Duplicate` (`staff_invitations_one_open`) when the address has an open one.
 */
export const insertInvitation = (made: NewInvitation, most: number): Question<void> =>
  askSql(
    sql`with added as (
        insert into staff_invitations
          (id, store_id, email, role, invited_by, invited_by_name, created_at, sent_at, expires_at)
        select ${made.id}::uuid, ${made.storeId}::uuid, ${made.email}, ${made.role}, ${made.invitedBy}, ${made.invitedByName},
          ${made.sentAt.toISOString()}::timestamptz, ${made.sentAt.toISOString()}::timestamptz, ${made.expiresAt.toISOString()}::timestamptz
        where (select count(*) from store_staff)
          + (select count(*) from staff_invitations where ${stillOpen} and expires_at > ${made.sentAt.toISOString()}) < ${most}
        returning 1)
      select ${expectRows(sql`select count(*) from added`, 1, "staff_full")}`,
    () => undefined,
  );

/** Gives an open invitation a new end. Refuses with `staff_changed` when it is not open any more. */
export const renewInvitation = (id: string, sentAt: Date, expiresAt: Date): Question<void> =>
  askSql(
    sql`with renewed as (update staff_invitations
        set sent_at = ${sentAt.toISOString()}, expires_at = ${expiresAt.toISOString()}
        where id = ${id}::uuid and ${stillOpen} returning 1)
      select ${expectRows(sql`select count(*) from renewed`, 1, "staff_changed")}`,
    () => undefined,
  );

/** Withdraws an open invitation. Refuses with `staff_changed` when it is not open any more. */
export const revokeInvitation = (id: string, now: Date): Question<void> =>
  askSql(
    sql`with revoked as (update staff_invitations set revoked_at = ${now.toISOString()}
        where id = ${id}::uuid and ${stillOpen} returning 1)
      select ${expectRows(sql`select count(*) from revoked`, 1, "staff_changed")}`,
    () => undefined,
  );

/** Withdraws the open invitations that this person sent, for the roles that they can't give any more. */
export const revokeInvitationsOf = (userId: string, roles: InvitedRole[], now: Date): Question<void> =>
  askSql(
    sql`update staff_invitations set revoked_at = ${now.toISOString()}
      where ${stillOpen} and invited_by = ${userId}
        and role in (select jsonb_array_elements_text(${JSON.stringify(roles)}::jsonb))`,
    () => undefined,
  );
