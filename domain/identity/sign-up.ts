import { askByCode } from "./ask-by-code.ts";
import type { IdentityContext } from "./context.ts";
import { readSignUp, type SignUp } from "./credentials.ts";
import { limit } from "./limit.ts";

/**
 * Begins an account: what was typed waits with a code that goes to the address, and becomes an account when the code comes
 * back (`enterCode`). An address that has an account gets a code that signs in to it; from outside both look, and
 * take, the same. A form sent twice (`once`, see `askByCode`) is one. Throws `Invalid` (`name`, `email`, `password`), `TooMany`, `Unavailable`.
 */
export async function signUp(
  identity: IdentityContext,
  input: SignUp,
  once?: string,
): Promise<{ flow: string }> {
  const { name, email, password } = readSignUp(input);
  await limit(identity, "sign_up", identity.client.ip);
  const pending = { name, passwordHash: await identity.passwords.hash(password) };
  return askByCode(identity, email, pending, once);
}
