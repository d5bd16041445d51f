import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { setRole } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { requireAbove, rolesLost } from "./above.ts";
import { keysLost } from "./keys-lost.ts";
import { roleChangedWords, tellMember } from "./letters.ts";
import { isHigher } from "./may.ts";
import { memberBelow } from "./member.ts";
import { readGivenRole } from "./read-role.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/**
 * Gives somebody who stands below another role that does, at once: what they have open asks with the old one and is refused.
 * Open invitations that they sent and could not send any more are withdrawn, and so are API keys of theirs that can do more than
 * they now may. They get a letter. Who raises somebody has just signed in; who takes rights away need not. Throws `Invalid`
 * (`role`), `NotFound`, `Forbidden`, `SignInAgain`, `Conflict` (`staff_changed`).
 */
export async function changeRole(
  shop: StoreContext,
  me: Me,
  userId: string,
  typed: string,
): Promise<{ name: string }> {
  requireMay(shop, "staff.write");
  const role = readGivenRole(typed);
  requireAbove(shop, role);
  const member = await memberBelow(shop, userId);
  const name = member.name || member.email;
  if (member.role === role) return { name };
  if (isHigher(role, member.role)) requireFresh(shop, me);
  const now = shop.now();
  const { names: keys, revoked } = keysLost(userId, member.keys, role, now);
  const told = { userId, name, from: member.role, to: role, keys };
  await writeStaff(shop, {
    role: setRole(userId, member.role, role),
    keys: revoked,
    invitations: revokeInvitationsOf(userId, rolesLost(member.role, role), now),
    event: insertEvents([storeEvent(shop, "STAFF_ROLE_CHANGED", now, told)]),
  });
  const words = roleChangedWords(
    shop.store.name,
    role,
    `${shop.platformOrigin}/dashboard/${shop.store.slug}`,
  );
  await tellMember(shop, member.email, words, `role.${userId}.${now.getTime()}`);
  return { name };
}
