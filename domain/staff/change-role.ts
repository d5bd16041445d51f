import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { setRole } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { staffEvent } from "../event/tell.ts";
import { requireAbove, rolesLost } from "./above.ts";
import { memberBelow } from "./member.ts";
import { readGivenRole } from "./read-role.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/**
 * Gives somebody who stands below another role that does, at once: what they have open asks with the old one and is refused.
 * Open invitations that they sent and could not send any more are withdrawn. Throws `Invalid` (`role`), `NotFound`,
 * `Forbidden`, `Conflict` (`staff_changed`).
 */
export async function changeRole(
  shop: StoreContext,
  userId: string,
  typed: string,
): Promise<{ name: string }> {
  requireMay(shop, "staff.write");
  const role = readGivenRole(typed);
  requireAbove(shop, role);
  const member = await memberBelow(shop, userId);
  const name = member.name || member.email;
  if (member.role === role) return { name };
  const now = shop.now();
  const told = { userId, name, from: member.role, to: role };
  await writeStaff(shop, {
    role: setRole(userId, member.role, role),
    invitations: revokeInvitationsOf(userId, rolesLost(member.role, role), now),
    event: insertEvents([staffEvent(shop, "STAFF_ROLE_CHANGED", now, told)]),
  });
  return { name };
}
