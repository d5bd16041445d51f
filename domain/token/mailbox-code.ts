import { spendChallenge, tryChallenge } from "#db/challenges.server.ts";
import type { PersonRow } from "#db/people.server.ts";
import { isId } from "../id.ts";
import { askByCode } from "../identity/ask-by-code.ts";
import { CODE_TRIES, readCode } from "../identity/code.ts";
import type { Commands, IdentityContext } from "../identity/context.ts";
import { takesMailbox } from "../identity/mailbox-step.ts";
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
  if (!code || !flow) {
    const asked = await askByCode(identity, person.email, { password: "right" });
    throw new TokenRefused("mailbox_code_required", asked.flow);
  }
  if (!isId(flow)) throw new TokenRefused("mailbox_code_wrong");
  const { realm } = identity;
  const challenge = {
    id: flow,
    purpose: "enter",
    answer: await identity.mac("code", `${flow}.${readCode(code)}`),
    most: CODE_TRIES,
  } as const;
  const { tried } = await identity.db.write({ tried: tryChallenge(realm, challenge, identity.now()) });
  if (!tried?.right || tried.spent || tried.email !== person.email)
    throw new TokenRefused("mailbox_code_wrong");
  return { mailbox: spendChallenge(realm, flow) };
}
