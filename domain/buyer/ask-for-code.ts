import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { askByCode } from "../identity/ask-by-code.ts";
import type { IdentityContext } from "../identity/context.ts";
import { NO_EMAIL } from "../identity/credentials.ts";

/** Sends a code that lets somebody in without a password; for `once` see `askByCode`. Throws `Invalid` (`email`), `TooMany`, `Unavailable`. */
export async function askForCode(
  identity: IdentityContext,
  typed: string,
  once?: string,
): Promise<{ flow: string; email: string }> {
  const email = readEmail(typed);
  if (!email) throw new Invalid({ email: NO_EMAIL });
  return { ...(await askByCode(identity, email, null, once)), email };
}
