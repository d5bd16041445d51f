import { challengeById } from "#db/challenges.server.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";
import type { IdentityContext } from "./context.ts";

/** Whether the link for a new password still counts, in one trip and without using it up. One that was never ours is over like any other. */
export async function resetLinkCounts(identity: IdentityContext, token: string): Promise<boolean> {
  const id = token.slice(0, 36);
  if (!isId(id)) return false;
  const { asked } = await identity.db.read({
    asked: challengeById(identity.realm, id, "reset", identity.now()),
  });
  return asked !== null && sameText(await identity.mac("reset", token), asked.answer);
}
