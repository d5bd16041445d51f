import { joinStaff, type JoinRefusal } from "#db/joining.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Conflict } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { invitationByToken, noInvitation } from "./invitation.ts";
import { isFor, readInvitationToken } from "./invitation-link.ts";
import { STAFF_MOST } from "./invite.ts";

/**
 * Joins the staff of the store that sent this link to the address of who is signed in, in one trip, once: however many
 * presses arrive together, one of them joins. Throws `NotFound` for a link that is not ours, and `Conflict` with a
 * `JoinRefusal` as its reason.
 */
export async function acceptInvitation(
  identity: IdentityContext,
  me: Me,
  text: string,
): Promise<{ slug: string }> {
  const token = readInvitationToken(text);
  if (!token) throw noInvitation();
  const { ports, db } = identity;
  if (!(await isFor(ports, token, me.email))) {
    await invitationByToken(identity, text);
    throw refused("invitation_of_other");
  }
  try {
    const { store } = await db.write({
      lives: sessionLives("seller", me.personId, me.sessionId),
      ...joinStaff(token, me.personId, STAFF_MOST, identity.now()),
    });
    await handleSoon({ ports, store: { id: token.storeId } });
    return { slug: store };
  } catch (error) {
    if (error instanceof Duplicate) throw refused("staff_already");
    if (error instanceof Refused && error.code in WORDS) throw refused(error.code as JoinRefusal);
    throw error;
  }
}

const WORDS: Record<JoinRefusal, string> = {
  store_closed_to_staff: "This store is closed by the platform for now, so nobody can join it.",
  invitation_revoked: "This invitation was withdrawn. Ask whoever sent it for a new one.",
  invitation_accepted: "This invitation was accepted already. It counts once.",
  invitation_expired: "The time of this invitation is over. Ask whoever sent it to send it again.",
  invitation_of_other: "This invitation is for another address than the one you are signed in with.",
  staff_already: "You work in this store already, so there is nothing to join.",
  staff_full: `This store has ${STAFF_MOST} people already, which is the most. Ask whoever invited you to make room.`,
};

const refused = (reason: JoinRefusal): Conflict => new Conflict(reason, WORDS[reason]);
