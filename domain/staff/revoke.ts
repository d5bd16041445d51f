import { insertEvents } from "#db/events.server.ts";
import { revokeInvitation } from "#db/invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { openInvitationOf } from "./open-invitation.ts";
import { requireMay } from "./require.ts";
import { writeStaff } from "./write.ts";

/** Withdraws an open invitation: its link counts no more. Throws `NotFound`, `Conflict` (`invitation_over`, `staff_changed`), `Forbidden`. */
export async function revokeOpenInvitation(shop: StoreContext, id: string): Promise<{ email: string }> {
  requireMay(shop, "staff.write");
  const { invitation } = await openInvitationOf(shop, id);
  const { email, role } = invitation;
  const now = shop.now();
  const told = { invitationId: id, email, role };
  await writeStaff(shop, {
    revoked: revokeInvitation(id, now),
    event: insertEvents([storeEvent(shop, "STAFF_INVITATION_REVOKED", now, told)]),
  });
  return { email };
}
