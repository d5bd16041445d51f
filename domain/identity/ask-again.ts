import { challengeById } from "#db/challenges.server.ts";
import { isId } from "../id.ts";
import { askByCode, type ByPassword, type Pending } from "./ask-by-code.ts";
import { codeOver } from "./code.ts";
import type { IdentityContext } from "./context.ts";

/** How long after its start a sign-up can still ask for another code, in minutes. */
export const ASK_AGAIN_MINUTES = 60;

/** Sends another code for what `flow` began; the former counts on until its time is over. Asked for twice within seconds it is one. Throws `Invalid` (`code`), `TooMany`, `Unavailable`. */
export async function askAgain(
  identity: IdentityContext,
  flow: string,
): Promise<{ flow: string; email: string }> {
  if (!isId(flow)) throw codeOver();
  const since = new Date(identity.now().getTime() - ASK_AGAIN_MINUTES * 60_000);
  const { asked } = await identity.db.read({ asked: challengeById(identity.realm, flow, "enter", since) });
  if (!asked) throw codeOver();
  const pending = Object.keys(asked.data).length > 0 ? (asked.data as Pending | ByPassword) : null;
  return { ...(await askByCode(identity, asked.email, pending, flow)), email: asked.email };
}
