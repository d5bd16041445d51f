import { insertEvents } from "#db/events.server.ts";
import { renewInvitation } from "#db/invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { invitationEnd } from "./invitation-link.ts";
import { sendInvitation } from "./letters.ts";
import { limitInvitations } from "./limit.ts";
import { openInvitationOf } from "./open-invitation.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/**
 * Sends an open invitation's letter again; it counts for another seven days from now, also when its time was over. Throws
 * `NotFound`, `Conflict` (`invitation_over`, `staff_changed`), `Forbidden`, `TooMany`, `Unavailable`.
 */
export async function resendInvitation(shop: StoreContext, id: string): Promise<{ email: string }> {
  requireMay(shop, "staff.write");
  const { invitation, shell } = await openInvitationOf(shop, id);
  const { email, role } = invitation;
  await limitInvitations(shop, email);
  const sentAt = shop.now();
  const renewed = { ...invitation, sentAt, expiresAt: invitationEnd(sentAt) };
  const told = { invitationId: id, email, role, again: true };
  await writeStaff(shop, {
    renewed: renewInvitation(id, sentAt, renewed.expiresAt),
    event: insertEvents([storeEvent(shop, "STAFF_INVITED", sentAt, told)]),
  });
  await sendInvitation(shop, shell, renewed);
  return { email };
}
