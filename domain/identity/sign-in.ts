import { personByEmail } from "#db/people.server.ts";
import { Invalid } from "../errors.ts";
import { readSignIn, type SignIn } from "./credentials.ts";
import type { IdentityContext, SignInStep } from "./context.ts";
import { afterFirstFactor } from "./let-in.ts";
import { limitGuesses } from "./limit.ts";

const WRONG = "E-mail and password do not belong together.";

/**
 * Lets somebody in by e-mail and password: one trip to read, one to write. An unknown address costs the same trip and the
 * same hash, and gets the same sentence. Throws `Invalid` and `TooMany`.
 */
export async function signIn(identity: IdentityContext, input: SignIn): Promise<SignInStep> {
  const { email, password } = readSignIn(input);
  await limitGuesses(identity, email);
  const { person } = await identity.db.read({ person: personByEmail(identity.realm, email) });
  const right = await identity.passwords.verify(password, person?.passwordHash ?? null);
  if (!person || !right) throw new Invalid({ "": WRONG });
  return afterFirstFactor(identity, person);
}
