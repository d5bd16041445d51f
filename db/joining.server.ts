import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { InvitedRole } from "./invitations.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";

/*
 * Invitations as the platform's door sees them: whoever follows a link is not yet anybody in the store.
 */

/** Which invitation a link means. */
export type InvitationKey = { storeId: string; id: string };

export type ShownInvitation = {
  email: string;
  role: InvitedRole;
  invitedByName: string;
  expiresAt: Date;
  accepted: boolean;
  revoked: boolean;
  store: { slug: string; name: string; timeZone: string; suspended: boolean };
};

/** An invitation with its store, or null. */
export const invitationWithStore = ({ storeId, id }: InvitationKey): Question<ShownInvitation | null> =>
  askSql<Omit<ShownInvitation, "expiresAt"> & { expiresAt: string }, ShownInvitation | null>(
    sql`select i.email, i.role, i.invited_by_name as "invitedByName", i.expires_at as "expiresAt",
        i.accepted_at is not null as accepted, i.revoked_at is not null as revoked,
        jsonb_build_object('slug', s.slug, 'name', s.name, 'timeZone', s.time_zone, 'suspended', s.status = 'suspended') as store
      from staff_invitations i join stores s on s.id = i.store_id
      where i.store_id = ${storeId}::uuid and i.id = ${id}::uuid`,
    ([row]) => (row ? { ...row, expiresAt: new Date(row.expiresAt) } : null),
  );

/** Why nobody joins by an invitation. */
export type JoinRefusal =
  | "store_closed_to_staff"
  | "invitation_revoked"
  | "invitation_accepted"
  | "invitation_expired"
  | "invitation_of_other"
  | "staff_already"
  | "staff_full";

const guard = (got: ReturnType<typeof sql>, code: JoinRefusal) => expectRows(got, 1, code);

/**
 * The commands by which a person joins a store's staff, once: to be sent as one batch, each refusing with a `JoinRefusal`. The
 * store's row is held meanwhile, so that its people join one after the other and never become more than `most`.
 */
export const joinStaff = (key: InvitationKey, personId: string, most: number, now: Date) => ({
  store: askSql<{ slug: string }, string>(
    sql`with held as (select slug, status from stores where id = ${key.storeId}::uuid for no key update)
      select (select slug from held) as slug,
        ${guard(sql`select count(*) from held where status <> 'suspended'`, "store_closed_to_staff")}`,
    ([row]) => row?.slug ?? "",
  ),
  open: askSql(
    sql`with held as (select * from staff_invitations
        where store_id = ${key.storeId}::uuid and id = ${key.id}::uuid for update)
      select ${guard(sql`select count(*) from held where revoked_at is null`, "invitation_revoked")},
        ${guard(sql`select count(*) from held where accepted_at is null`, "invitation_accepted")},
        ${guard(sql`select count(*) from held where expires_at > ${now.toISOString()}`, "invitation_expired")},
        ${guard(
          sql`select count(*) from held h join seller_users u on u.email = h.email and u.email_verified where u.id = ${personId}`,
          "invitation_of_other",
        )}`,
    () => undefined,
  ),
  room: askSql(
    sql`select ${guard(
      sql`select 1 - count(*) from store_staff where store_id = ${key.storeId}::uuid and user_id = ${personId}`,
      "staff_already",
    )},
      ${guard(
        sql`select case when count(*) < ${most} then 1 else 0 end from store_staff where store_id = ${key.storeId}::uuid`,
        "staff_full",
      )}`,
    () => undefined,
  ),
  member: askSql(
    sql`insert into store_staff (store_id, user_id, role, name, email, created_at)
      select i.store_id, u.id, i.role, u.name, u.email, ${now.toISOString()}::timestamptz
      from staff_invitations i join seller_users u on u.id = ${personId}
      where i.store_id = ${key.storeId}::uuid and i.id = ${key.id}::uuid`,
    () => undefined,
  ),
  told: askSql(
    sql`insert into events (id, store_id, type, actor, data, at)
      select ${uuidv7()}::uuid, f.store_id, 'STAFF_JOINED', ${`seller:${personId}`},
        jsonb_build_object('userId', f.user_id, 'name', f.name, 'role', f.role, 'invitationId', ${key.id}::text),
        ${now.toISOString()}::timestamptz
      from store_staff f where f.store_id = ${key.storeId}::uuid and f.user_id = ${personId}`,
    () => undefined,
  ),
  used: askSql(
    sql`update staff_invitations set accepted_at = ${now.toISOString()}
      where store_id = ${key.storeId}::uuid and id = ${key.id}::uuid`,
    () => undefined,
  ),
});
