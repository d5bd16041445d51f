import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { insertInvitation, openInvitations, revokeInvitation } from "#db/invitations.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { staffMembers } from "#db/staff.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Conflict, Invalid } from "../errors.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { requireAbove } from "./above.ts";
import { invitationEnd } from "./invitation-link.ts";
import { sendInvitation } from "./letters.ts";
import { limitInvitations } from "./limit.ts";
import { readGivenRole } from "./read-role.ts";
import { requireMay } from "./require.ts";
import { ROLE_WORDS } from "./role-words.ts";

/** How many people a store can have, those invited included. */
export const STAFF_MOST = 50;

/**
 * Invites whoever reads this mailbox to the staff, as something lower than who invites and has just signed in. An invitation to the same address
 * whose time is over makes room for the new one. Throws `SignInAgain`, `Invalid` (`email`, `role`), `Conflict` (`staff_full`),
 * `Forbidden`, `TooMany`, and `Unavailable` when the invitation is kept but its letter could not be sent.
 */
export async function invite(
  shop: StoreContext,
  me: Me,
  input: { email: string; role: string },
): Promise<{ email: string }> {
  requireMay(shop, "staff.write");
  const role = readGivenRole(input.role);
  const actor = requireAbove(shop, role);
  requireFresh(shop, me);
  const email = readEmail(input.email);
  if (!email) throw new Invalid({ email: "Please write their e-mail address, like name@example.com." });
  await limitInvitations(shop, email);
  const { members, open, shell } = await shop.db.read({
    members: staffMembers(),
    open: openInvitations(),
    shell: storeShell(),
  });
  const member = members.find((one) => one.email === email);
  if (member)
    throw new Invalid({
      email: `${member.name || email} works here already, as ${ROLE_WORDS[member.role].one}.`,
    });
  const sentAt = shop.now();
  const before = open.find((one) => one.email === email);
  if (before && before.expiresAt > sentAt) throw alreadyInvited();
  const invitation = {
    id: uuidv7(),
    email,
    role,
    invitedByName: actor.name,
    sentAt,
    expiresAt: invitationEnd(sentAt),
  };
  const event = storeEvent(shop, "STAFF_INVITED", sentAt, { invitationId: invitation.id, email, role });
  try {
    await shop.db.write({
      ...(before && { over: revokeInvitation(before.id, sentAt) }),
      invitation: insertInvitation(
        { ...invitation, storeId: shop.store.id, invitedBy: actor.userId },
        STAFF_MOST,
      ),
      event: insertEvents([event]),
    });
  } catch (error) {
    if (error instanceof Duplicate || (error instanceof Refused && error.code === "staff_changed"))
      throw alreadyInvited();
    if (error instanceof Refused && error.code === "staff_full") throw staffFull();
    throw error;
  }
  await handleSoon(shop);
  await sendInvitation(shop, shell, invitation);
  return { email };
}

const alreadyInvited = (): Invalid =>
  new Invalid({ email: "This address is invited already. You can send the letter again from the list." });

const staffFull = (): Conflict =>
  new Conflict(
    "staff_full",
    `A store can have ${STAFF_MOST} people, those invited included. Remove somebody, or withdraw an invitation, first.`,
  );
