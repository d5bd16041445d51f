import { storesOfSellerBy } from "#db/memberships.server.ts";
import { personByEmail, type PersonRow } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { insertSession } from "#db/sessions.server.ts";
import type { Commands, IdentityContext } from "../identity/context.ts";
import type { SignIn } from "../identity/credentials.ts";
import { asRead, newSession } from "../identity/let-in.ts";
import { provePassword } from "../identity/prove-password.ts";
import { isAppCode, tellOfRecovery, trySecondFactor } from "../second-factor/check.ts";
import type { Granted } from "./granted.ts";
import { mailboxCodeOf } from "./mailbox-code.ts";
import { partOf } from "./part.ts";
import { writeRefreshToken } from "./refresh-token.ts";
import { TokenRefused } from "./refused.ts";

/** `code` is of the second factor, or of the mailbox with its `flow`; `store` (slug or id) is a seller's. */
export type MachineSignIn = SignIn & {
  code?: string | undefined;
  flow?: string | undefined;
  store?: string | undefined;
};

/**
 * Lets a program in in somebody's name: one trip to read, one to write, and all it must prove in one request (of a seller
 * without second factor in two: see `mailboxCodeOf`). Throws
 * `TokenRefused`, `Invalid` (`email`, `password`), `NotFound` (the store), `TooMany`.
 */
export async function signInMachine(identity: IdentityContext, input: MachineSignIn): Promise<Granted> {
  const { realm } = identity;
  const found = await provePassword(identity, input, (email) =>
    identity.db.read({
      person: personByEmail(realm, email),
      head: identity.head,
      memberships: realm === "seller" ? storesOfSellerBy(email) : constant(null),
    }),
  );
  if (!found) throw new TokenRefused("wrong_credentials");
  const { person, memberships } = found;
  const used = await secondFactorOf(identity, person, input.code);
  const part = memberships && partOf(memberships, input.store);
  const mailbox = await mailboxCodeOf(identity, person, input);
  const session = newSession(identity, person.id, 0);
  try {
    await identity.db.write({
      ...asRead(realm, person),
      ...used,
      ...mailbox,
      session: insertSession(realm, session),
      ...identity.atEntry(person),
    });
  } catch (error) {
    if (error instanceof Refused && error.code === "person_moved")
      throw new TokenRefused("wrong_credentials");
    if (error instanceof Refused && error.code === "challenge_spent")
      throw new TokenRefused("mailbox_code_wrong");
    if (error instanceof Refused && error.code === "code_used") throw new TokenRefused("second_factor_wrong");
    throw error;
  }
  if (used && !isAppCode(input.code ?? ""))
    await tellOfRecovery(identity.ports, person, found.head, session.id);
  const { id: personId, name, email } = person;
  return {
    me: { personId, sessionId: session.id, name, email, since: session.createdAt },
    part,
    secondFactor: used !== null,
    refreshToken: await writeRefreshToken(identity, {
      sessionId: session.id,
      step: 0,
      storeId: part?.storeId ?? null,
    }),
  };
}

/** The command that uses up the code of somebody's second factor; null for who has none and needs none. */
async function secondFactorOf(
  identity: IdentityContext,
  person: PersonRow,
  code: string | undefined,
): Promise<Commands | null> {
  const app = person.secondFactor !== null;
  // As on the pages: an admin without an app goes no further, whatever else they have.
  if (identity.realm === "admin" && !app) throw new TokenRefused("second_factor_due");
  if (!app && person.passkeys === 0) return null;
  if (!code) throw new TokenRefused("second_factor_required");
  const used = await trySecondFactor(identity, person, code);
  if (!used) throw new TokenRefused("second_factor_wrong");
  return { used };
}
