import type { PersonRow } from "#db/people.server.ts";
import type { IdentityContext } from "./context.ts";
import { readSignIn, type SignIn } from "./credentials.ts";
import { limitGuesses } from "./limit.ts";

/**
 * Whether e-mail and password belong together: what `read` found, with the person, or null. An unknown address costs the same
 * trip and the same hash. Throws `Invalid` (`email`, `password`) for what can't be either, and `TooMany`.
 */
export async function provePassword<Found extends { person: PersonRow | null }>(
  identity: IdentityContext,
  input: SignIn,
  read: (email: string) => Promise<Found>,
): Promise<(Found & { person: PersonRow }) | null> {
  const { email, password } = readSignIn(input);
  await limitGuesses(identity, email);
  const found = await read(email);
  const right = await identity.passwords.verify(password, found.person?.passwordHash ?? null);
  return found.person && right ? { ...found, person: found.person } : null;
}
