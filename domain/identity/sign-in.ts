import { personByEmail } from "#db/people.server.ts";
import { Invalid } from "../errors.ts";
import type { SignIn } from "./credentials.ts";
import type { IdentityContext, SignInStep } from "./context.ts";
import { afterFirstFactor } from "./let-in.ts";
import { provePassword } from "./prove-password.ts";

export const WRONG = "E-mail and password do not belong together.";

/**
 * Lets somebody in by e-mail and password: one trip to read, one to write. An unknown address gets the same sentence after
 * the same work. Throws `Invalid` and `TooMany`.
 */
export async function signIn(identity: IdentityContext, input: SignIn): Promise<SignInStep> {
  const found = await provePassword(identity, input, (email) =>
    identity.db.read({ person: personByEmail(identity.realm, email) }),
  );
  if (!found) throw new Invalid({ "": WRONG });
  return afterFirstFactor(identity, found.person);
}
