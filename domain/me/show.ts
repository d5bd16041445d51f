import { personById, type PersonRow } from "#db/people.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { SignedOut } from "../errors.ts";
import type { IdentityContext, Me } from "../identity/context.ts";

/** What somebody may know about their own account. */
export type Account = Pick<PersonRow, "id" | "name" | "email" | "createdAt">;

/** The account of whoever asks, as it is now, in one trip. Throws `SignedOut` when their session is over. */
export async function showMe(identity: IdentityContext, me: Me): Promise<Account> {
  const { person } = await identity.db.read({
    lives: sessionLives(identity.realm, me.personId, me.sessionId),
    person: personById(identity.realm, me.personId),
  });
  if (!person) throw new SignedOut();
  const { id, name, email, createdAt } = person;
  return { id, name, email, createdAt };
}
