import { spendChallenge, tryChallenge } from "#db/challenges.server.ts";
import type { PersonRow } from "#db/people.server.ts";
import { isId } from "../id.ts";
import { askByCode, requireSamePassword, type ByPassword } from "../identity/ask-by-code.ts";
import { CODE_TRIES, readCode } from "../identity/code.ts";
import type { Commands, IdentityContext } from "../identity/context.ts";
import { takesMailbox } from "../identity/mailbox-step.ts";
import { passwordMark } from "../identity/password-mark.ts";
import { TokenRefused } from "./refused.ts";

type Answer = { code?: string | undefined; flow?: string | undefined };

/**
 * The command that uses up the code which went to a seller's mailbox, as the pages ask for one in a new browser: a program is
 * always new. Null for who needs none. Without a code one is sent, and `TokenRefused` (`mailbox_code_required`) carries the
 * `flow` to send back with it. Throws `Invalid` (`code`), `TooMany`, `Unavailable`.
 */
export async function mailboxCodeOf(
  identity: IdentityContext,
  person: PersonRow,
  { code, flow }: Answer,
): Promise<Commands | null> {
  if (!(await takesMailbox(identity, person))) return null;
  if (!code || !flow || !isId(flow)) throw await asked(identity, person);
  const { realm } = identity;
  const challenge = {
    id: flow,
    purpose: "enter",
    answer: await identity.mac("code", `${flow}.${readCode(code)}`),
    most: CODE_TRIES,
  } as const;
  const { tried } = await identity.db.write({ tried: tryChallenge(realm, challenge, identity.now()) });
  // A flow that is over, or never was: whose password is being tried hears of it all the same.
  if (!tried || tried.email !== person.email) throw await asked(identity, person);
  if (!tried.right || tried.spent) throw new TokenRefused("mailbox_code_wrong");
  if ("password" in tried.data) await requireSamePassword(identity, person, tried.data as ByPassword);
  return { mailbox: spendChallenge(realm, challenge.id) };
}

async function asked(identity: IdentityContext, person: PersonRow): Promise<TokenRefused> {
  const password = await passwordMark(identity, person);
  const { flow } = await askByCode(identity, person.email, { password });
  return new TokenRefused("mailbox_code_required", flow);
}
