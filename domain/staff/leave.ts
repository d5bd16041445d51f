import { heldKeys } from "#db/api-keys.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { removeMember } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { rolesLost } from "./above.ts";
import { keysLost } from "./keys-lost.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/** Takes oneself off the staff, and ends the API keys that one made; the owner hands the store over first. Throws `Forbidden`, `Conflict` (`staff_changed`). */
export async function leaveStore(shop: StoreContext): Promise<void> {
  requireMay(shop, "store.leave");
  const { actor } = shop;
  if (actor.kind !== "staff") throw new Forbidden();
  const { userId, name, role } = actor;
  const now = shop.now();
  const held = await shop.db.read({ keys: heldKeys(now, userId) });
  const { names: keys, revoked } = keysLost(userId, held.keys, null, now);
  await writeStaff(shop, {
    member: removeMember(userId, role),
    keys: revoked,
    invitations: revokeInvitationsOf(userId, rolesLost(role, null), now),
    event: insertEvents([storeEvent(shop, "STAFF_LEFT", now, { userId, name, role, keys })]),
  });
}
