import { insertChallenge } from "#db/challenges.server.ts";
import { passkeyKeysOf } from "#db/passkeys.server.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { limitAnswers } from "../identity/limit.ts";
import { platformRealm } from "../second-factor/realm.ts";
import type { Asked, BrowserJson, Passkeys } from "./port.ts";

const MINUTES = 5;

/** What the browser needs to make a passkey. `flow` belongs into the asking browser alone. Throws `SignInAgain`. */
export async function askForNewPasskey(
  identity: IdentityContext,
  passkeys: Passkeys,
  me: Me,
): Promise<{ flow: string; options: BrowserJson }> {
  requireFresh(identity, me);
  const { known } = await identity.db.read({ known: passkeyKeysOf(platformRealm(identity), me.personId) });
  return keep(
    identity,
    await passkeys.registration({ id: me.personId, name: me.name, email: me.email }, known),
    me.personId,
  );
}

/** What the browser needs to sign in with a passkey, whosever it is. Throws `TooMany`. */
export async function askForPasskey(
  identity: IdentityContext,
  passkeys: Passkeys,
): Promise<{ flow: string; options: BrowserJson }> {
  await limitAnswers(identity);
  return keep(identity, await passkeys.signIn(), null);
}

async function keep(identity: IdentityContext, { options, challenge }: Asked, personId: string | null) {
  const now = identity.now();
  const flow = crypto.randomUUID();
  await identity.db.write({
    asked: insertChallenge(
      identity.realm,
      {
        id: flow,
        purpose: "passkey",
        email: "",
        answer: challenge,
        data: {},
        personId,
        expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      },
      now,
    ),
  });
  return { flow, options };
}
