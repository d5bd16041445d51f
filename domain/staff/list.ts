import { openInvitations, type InvitationRow } from "#db/invitations.server.ts";
import { staffMembers, type MemberRow } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { rolesBelow } from "./above.ts";
import { type GivenRole, mayManage, STAFF_ROLES } from "./may.ts";
import { requireMay } from "./require.ts";

/** Somebody on the staff. `manageable` is whether who looks may change or take their part. */
export type Member = MemberRow & { me: boolean; manageable: boolean };
export type OpenInvitation = InvitationRow & { expired: boolean; manageable: boolean };

/** The people of a store, the highest part first, with the invitations that are still open, and what who looks may give. */
export type Staff = { members: Member[]; invitations: OpenInvitation[]; givable: GivenRole[] };

/** Who works in this store and who is invited to, in one trip. Throws `Forbidden`. */
export async function listStaff(shop: StoreContext): Promise<Staff> {
  requireMay(shop, "staff.read");
  const { actor } = shop;
  const [role, userId] = actor.kind === "staff" ? [actor.role, actor.userId] : ["viewer" as const, null];
  const { members, invitations } = await shop.db.read({
    members: staffMembers(),
    invitations: openInvitations(),
  });
  const now = shop.now();
  return {
    members: members
      .map((member) => ({
        ...member,
        me: member.userId === userId,
        manageable: mayManage(role, member.role),
      }))
      .sort((a, b) => STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role)),
    invitations: invitations.map((invitation) => ({
      ...invitation,
      expired: invitation.expiresAt <= now,
      manageable: mayManage(role, invitation.role),
    })),
    givable: rolesBelow(role),
  };
}
