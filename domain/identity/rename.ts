import { renamePerson } from "#db/people.server.ts";
import { sessionLives } from "#db/sessions.server.ts";
import { Invalid } from "../errors.ts";
import { plainLine } from "../plain-line.ts";
import type { Commands, IdentityContext, Me } from "./context.ts";
import { nameProblem } from "./credentials.ts";

/** Changes somebody's name, with `also` in the same transaction. Throws `Invalid` (`name`). */
export async function rename(
  identity: IdentityContext,
  me: Me,
  typed: string,
  also: (name: string) => Commands = () => ({}),
): Promise<void> {
  const name = plainLine(typed);
  const problem = nameProblem(name);
  if (problem) throw new Invalid({ name: problem });
  await identity.db.write({
    lives: sessionLives(identity.realm, me.personId, me.sessionId),
    name: renamePerson(identity.realm, me.personId, name, identity.now()),
    ...also(name),
  });
}
