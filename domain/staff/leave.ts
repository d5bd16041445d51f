import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { removeMember } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { staffEvent } from "../event/tell.ts";
import { rolesLost } from "./above.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/** Takes oneself off the staff; the owner hands the store over first. Throws `Forbidden`, `Conflict` (`staff_changed`). */
export async function leaveStore(shop: StoreContext): Promise<void> {
  requireMay(shop, "store.leave");
  const { actor } = shop;
  if (actor.kind !== "staff") throw new Forbidden();
  const { userId, name, role } = actor;
  const now = shop.now();
  await writeStaff(shop, {
    member: removeMember(userId, role),
    invitations: revokeInvitationsOf(userId, rolesLost(role, null), now),
    event: insertEvents([staffEvent(shop, "STAFF_LEFT", now, { userId, name, role })]),
  });
}
