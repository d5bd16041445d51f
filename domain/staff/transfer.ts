import { heldKeys } from "#db/api-keys.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { revokeInvitationsOf } from "#db/invitations.server.ts";
import { setRole, staffMembers } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, SignedOut } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { sendNotice } from "../identity/letters.ts";
import { PLATFORM_HEAD } from "../letter/letterhead.ts";
import { rolesLost } from "./above.ts";
import { handedOverWords, yoursNowWords } from "./letters.ts";
import { memberOf } from "./member.ts";
import { requireMay } from "./require.ts";
import { staffChanged, writeStaff } from "./write.ts";

/**
 * Makes somebody on the staff the owner, and the owner a manager, in one transaction: the store has one owner before, in
 * between and after, however many do this at once. Both get a letter from the platform, whoever reads the store's mail.
 * Throws `SignInAgain`, `NotFound`, `Invalid` (`userId`), `Forbidden`, `Conflict` (`staff_changed`).
 */
export async function transferOwnership(
  shop: StoreContext,
  me: Me,
  userId: string,
): Promise<{ name: string }> {
  requireMay(shop, "store.transfer");
  requireFresh(shop, me);
  try {
    return await handOver(shop, me, userId);
  } catch (error) {
    // The same form was a moment quicker: they are signed in as before, only no longer the owner.
    if (error instanceof SignedOut) throw staffChanged();
    throw error;
  }
}

async function handOver(shop: StoreContext, me: Me, userId: string): Promise<{ name: string }> {
  const now = shop.now();
  const { members, keys } = await shop.db.read({ members: staffMembers(), keys: heldKeys(now) });
  const [from, to] = [memberOf(members, me.personId), memberOf(members, userId)];
  if (to === from) throw new Invalid({ userId: "You own this store already." });
  const told = { from: from.userId, fromName: from.name, to: to.userId, toName: to.name };
  await writeStaff(shop, {
    demoted: setRole(from.userId, "owner", "manager"),
    promoted: setRole(to.userId, to.role, "owner"),
    invitations: revokeInvitationsOf(from.userId, rolesLost("owner", "manager"), now),
    event: insertEvents([storeEvent(shop, "OWNER_CHANGED", now, told)]),
  });
  const { mail } = shop.ports;
  const { name } = shop.store;
  const key = `owner.${shop.store.id}.${now.getTime()}`;
  const dashboard = `${shop.platformOrigin}/dashboard/${shop.store.slug}`;
  await sendNotice(mail, from.email, handedOverWords(name, to), PLATFORM_HEAD, `${key}.from`);
  // Keys belong to the store and go with it: its tills go on. Whose they were, the new owner is told.
  await sendNotice(
    mail,
    to.email,
    yoursNowWords(name, from.name, keys, dashboard),
    PLATFORM_HEAD,
    `${key}.to`,
  );
  return { name: to.name };
}
