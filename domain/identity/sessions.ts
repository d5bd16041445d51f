import { forgetMarks } from "#db/people.server.ts";
import { endSession, endSessions, sessionLives, sessionsOf, type SessionRow } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "./context.ts";

export type OpenSession = SessionRow & { current: boolean };

/** Where somebody is signed in, this device first. */
export async function listSessions(identity: IdentityContext, me: Me): Promise<OpenSession[]> {
  const { realm } = identity;
  const { sessions } = await identity.db.read({
    lives: sessionLives(realm, me.personId, me.sessionId),
    sessions: sessionsOf(realm, me.personId, identity.now()),
  });
  return thisFirst(sessions, me.sessionId);
}

/** The session `current` first, the others as they were. */
export const thisFirst = (sessions: SessionRow[], current: string): OpenSession[] =>
  sessions
    .map((session) => ({ ...session, current: session.id === current }))
    .sort((a, b) => Number(b.current) - Number(a.current));

/** Signs one device of theirs out, at once. */
export async function signOutDevice(identity: IdentityContext, me: Me, sessionId: string): Promise<void> {
  await identity.db.write({
    lives: sessionLives(identity.realm, me.personId, me.sessionId),
    ended: endSession(identity.realm, me.personId, sessionId),
  });
}

/** Signs out every device, at once; with `exceptThis`, every other one. Of sellers no browser is known any more (`takesMailbox`). */
export async function signOutEverywhere(
  identity: IdentityContext,
  me: Me,
  { exceptThis }: { exceptThis: boolean },
): Promise<void> {
  await identity.db.write({
    lives: sessionLives(identity.realm, me.personId, me.sessionId),
    ended: endSessions(identity.realm, me.personId, exceptThis ? me.sessionId : null),
    ...(identity.realm === "seller" && { marks: forgetMarks(identity.realm, me.personId, identity.now()) }),
  });
}
