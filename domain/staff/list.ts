import { heldKeys, type HeldKey } from "#db/api-keys.server.ts";
import { openInvitations, type InvitationRow } from "#db/invitations.server.ts";
import { constant } from "#db/question.server.ts";
import { staffMembers, type MemberRow } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { rolesBelow } from "./above.ts";
import { type GivenRole, may, mayManage, STAFF_ROLES } from "./may.ts";
import { requireMay } from "./require.ts";

/** Somebody on the staff. `manageable` is whether who looks may change or take their part. */
export type Member = MemberRow & { me: boolean; manageable: boolean };
export type OpenInvitation = InvitationRow & { expired: boolean; manageable: boolean };

/**
 * The people of a store, the highest part first, with the invitations that are still open, and what who looks may give. `keys`, for who
 * can hand the store over, are the API keys that would go with it.
 */
export type Staff = {
  members: Member[];
  invitations: OpenInvitation[];
  givable: GivenRole[];
  keys: HeldKey[];
};

/** Who works in this store and who is invited to, in one trip. Throws `Forbidden`. */
export async function listStaff(shop: StoreContext): Promise<Staff> {
  requireMay(shop, "staff.read");
  const { actor } = shop;
  const [role, userId] = actor.kind === "staff" ? [actor.role, actor.userId] : ["viewer" as const, null];
  const now = shop.now();
  const { members, invitations, keys } = await shop.db.read({
    members: staffMembers(),
    invitations: openInvitations(),
    keys: may(role, "store.transfer") ? heldKeys(now) : constant<HeldKey[]>([]),
  });
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
    keys,
  };
}
