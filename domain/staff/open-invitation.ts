import { openInvitation, type InvitationRow } from "#db/invitations.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { idOf } from "../id.ts";
import type { Shell } from "../store/store.ts";
import { requireAbove } from "./above.ts";

/**
 * An invitation that is still open, with the store's shell for its letter, when the actor may give what it gives. Throws
 * `NotFound`, `Forbidden`, and `Conflict` (`invitation_over`) when it was accepted or withdrawn, or is another store's.
 */
export async function openInvitationOf(
  shop: StoreContext,
  id: string,
): Promise<{ invitation: InvitationRow; shell: Shell }> {
  const { invitation, shell } = await shop.db.read({
    invitation: openInvitation(idOf(id, "invitation")),
    shell: storeShell(),
  });
  if (!invitation)
    throw new Conflict(
      "invitation_over",
      "This invitation is not open any more: it was accepted or withdrawn.",
    );
  requireAbove(shop, invitation.role);
  return { invitation, shell };
}
