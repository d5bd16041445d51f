import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { removeMember } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { rolesLost } from "./above.ts";
import { keysLost } from "./keys-lost.ts";
import { removedWords, tellMember } from "./letters.ts";
import { memberBelow } from "./member.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/**
 * Takes somebody who stands below off the staff, at once, and withdraws the invitations they sent that are still open and
 * the API keys they made: nobody leaves a door ajar behind them. They get a letter. Throws `NotFound`, `Forbidden`, `Conflict` (`staff_changed`).
 */
export async function removeFromStaff(shop: StoreContext, userId: string): Promise<{ name: string }> {
  requireMay(shop, "staff.write");
  const member = await memberBelow(shop, userId);
  const name = member.name || member.email;
  const now = shop.now();
  const { names: keys, revoked } = keysLost(userId, member.keys, null, now);
  await writeStaff(shop, {
    member: removeMember(userId, member.role),
    keys: revoked,
    invitations: revokeInvitationsOf(userId, rolesLost(member.role, null), now),
    event: insertEvents([storeEvent(shop, "STAFF_REMOVED", now, { userId, name, role: member.role, keys })]),
  });
  await tellMember(shop, member.email, removedWords(shop.store.name), `removed.${userId}.${now.getTime()}`);
  return { name };
}
