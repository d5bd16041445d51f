import { endSession } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";

/** Ends the session of these tokens, with all tokens it ever gave. Ended already is as good. */
export async function endTokens({ db, realm }: IdentityContext, me: Me): Promise<void> {
  await db.write({ ended: endSession(realm, me.personId, me.sessionId) });
}
