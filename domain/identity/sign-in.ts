import { spentChallenge, type Spent } from "#db/challenges.server.ts";
import { personByEmail } from "#db/people.server.ts";
import { constant } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { Invalid } from "../errors.ts";
import { askByCode } from "./ask-by-code.ts";
import type { SignIn } from "./credentials.ts";
import type { Commands, IdentityContext, SignInStep } from "./context.ts";
import { afterFirstFactor, letInAgain } from "./let-in.ts";
import { takesMailbox } from "./mailbox-step.ts";
import { isTheirs, onceId, remembered } from "./once.ts";
import { passwordMark } from "./password-mark.ts";
import { provePassword } from "./prove-password.ts";

export const WRONG = "E-mail and password do not belong together.";

/**
 * Lets somebody in by e-mail and password: one trip to read, one to write. An unknown address gets the same sentence after
 * the same work. `once` is the random id of the form: sent twice within a minute (two taps, no script) it opens one session,
 * and both answers lead into it. Throws `Invalid`, `TooMany`, and `Unavailable` when a code was due and could not be sent.
 */
export async function signIn(identity: IdentityContext, input: SignIn, once?: string): Promise<SignInStep> {
  try {
    return await proveAndEnter(identity, input, once);
  } catch (error) {
    // Their password, or what else they come in by, was changed while this one was looked at.
    if (error instanceof Refused && error.code === "person_moved") throw new Invalid({ "": WRONG });
    throw error;
  }
}

async function proveAndEnter(
  identity: IdentityContext,
  input: SignIn,
  once: string | undefined,
): Promise<SignInStep> {
  const id = await onceId(identity, "sign_in", once);
  const before = () =>
    id ? spentChallenge(identity.realm, id, "form", identity.now()) : constant<Spent | null>(null);
  const found = await provePassword(identity, input, (email) =>
    identity.db.read({ person: personByEmail(identity.realm, email), before: before() }),
  );
  if (!found) throw new Invalid({ "": WRONG });
  const { person } = found;
  if (await takesMailbox(identity, person)) {
    const password = await passwordMark(identity, person);
    const { flow } = await askByCode(identity, person.email, { password }, once);
    return { kind: "mailbox", flow, email: person.email };
  }
  if (id === null) return afterFirstFactor(identity, person);
  if (isTheirs(found.before, person)) return letInAgain(identity, person, found.before.session);
  try {
    return await afterFirstFactor(identity, person, (session): Commands =>
      session === null ? {} : { form: remembered(identity, id, { person: person.id, session }) },
    );
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "challenge_spent") throw error;
    // The same form was a moment quicker, or this is an old page that was kept in the browser.
    const { twin } = await identity.db.read({ twin: before() });
    return isTheirs(twin, person)
      ? letInAgain(identity, person, twin.session)
      : afterFirstFactor(identity, person);
  }
}
