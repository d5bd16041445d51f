import { passkeysOf, type PasskeyRow } from "#db/passkeys.server.ts";
import { factorOf, recoveryCodesLeft } from "#db/second-factors.server.ts";
import { sessionLives, sessionsOf } from "#db/sessions.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { thisDeviceFirst, type OpenSession } from "../identity/sessions.ts";
import { platformRealm } from "./realm.ts";

/** What stands between somebody's account and a stranger, and where it is open now. */
export type Safety = {
  /** Whether an authenticator app counts. */
  app: boolean;
  passkeys: PasskeyRow[];
  recoveryLeft: number;
  sessions: OpenSession[];
};

/** How safe an account is, in one trip. */
export async function safetyOf(identity: IdentityContext, me: Me): Promise<Safety> {
  const realm = platformRealm(identity);
  const { factor, passkeys, recoveryLeft, sessions } = await identity.db.read({
    lives: sessionLives(realm, me.personId, me.sessionId),
    factor: factorOf(realm, me.personId),
    passkeys: passkeysOf(realm, me.personId),
    recoveryLeft: recoveryCodesLeft(realm, me.personId),
    sessions: sessionsOf(realm, me.personId, identity.now()),
  });
  return {
    app: factor?.confirmed ?? false,
    passkeys,
    recoveryLeft,
    sessions: thisDeviceFirst(sessions, me),
  };
}
