import { challengeById, spendChallenge } from "#db/challenges.server.ts";
import { passkeyByCredential, notePasskeyUse } from "#db/passkeys.server.ts";
import { personOfPasskey } from "#db/people.server.ts";
import { Refused } from "#db/refused.server.ts";
import { Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import type { Entered, IdentityContext } from "../identity/context.ts";
import { letIn } from "../identity/let-in.ts";
import { limitAnswers } from "../identity/limit.ts";
import { platformRealm } from "../second-factor/realm.ts";
import type { BrowserJson, Passkeys } from "./port.ts";

const FAILED = "That passkey does not open an account here. Please try again, or use your password.";

/**
 * Lets in whoever holds and unlocks a passkey: two factors at once. One trip to read, one to write; each challenge is
 * good once. Throws `Invalid`, `TooMany`.
 */
export async function signInWithPasskey(
  identity: IdentityContext,
  passkeys: Passkeys,
  { flow, answer }: { flow: string; answer: BrowserJson },
): Promise<Entered> {
  await limitAnswers(identity);
  const realm = platformRealm(identity);
  const credentialId = typeof answer["id"] === "string" ? answer["id"].slice(0, 1_500) : "";
  if (!isId(flow)) throw new Invalid({ "": FAILED });
  const now = identity.now();
  const { asked, key, person } = await identity.db.read({
    asked: challengeById(realm, flow, "passkey", now),
    key: passkeyByCredential(realm, credentialId),
    person: personOfPasskey(realm, credentialId),
  });
  if (!asked || asked.personId !== null || !key || !person) throw new Invalid({ "": FAILED });
  const proved = await passkeys.verifySignIn(answer, asked.answer, key);
  if (!proved) throw new Invalid({ "": FAILED });
  try {
    return await letIn(identity, person, () => ({
      spent: spendChallenge(realm, flow),
      used: notePasskeyUse(realm, key.id, { from: key.counter, to: proved.counter }, now),
    }));
  } catch (error) {
    if (error instanceof Refused) throw new Invalid({ "": FAILED });
    throw error;
  }
}
