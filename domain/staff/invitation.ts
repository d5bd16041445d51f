import { invitationWithStore, type ShownInvitation } from "#db/joining.server.ts";
import { NotFound } from "../errors.ts";
import type { IdentityContext } from "../identity/context.ts";
import { isFor, readInvitationToken } from "./invitation-link.ts";

/** Where an invitation stands. `closed` is a store that the platform has suspended. */
export type InvitationState = "open" | "accepted" | "revoked" | "expired" | "closed";
export type InvitationView = ShownInvitation & { state: InvitationState };

/**
 * What the link in a letter leads to, in one trip. A link that is not ours, and what another store's link would mean here, is
 * `NotFound`: it learns nothing, not even a name.
 */
export async function invitationByToken(identity: IdentityContext, text: string): Promise<InvitationView> {
  const token = readInvitationToken(text);
  if (!token) throw noInvitation();
  const { found } = await identity.db.read({ found: invitationWithStore(token) });
  if (!found || !(await isFor(identity.ports, token, found.email))) throw noInvitation();
  return { ...found, state: stateOf(found, identity.now()) };
}

function stateOf(found: ShownInvitation, now: Date): InvitationState {
  if (found.revoked) return "revoked";
  if (found.accepted) return "accepted";
  if (found.store.suspended) return "closed";
  return found.expiresAt <= now ? "expired" : "open";
}

export const noInvitation = (): NotFound => new NotFound("invitation");
