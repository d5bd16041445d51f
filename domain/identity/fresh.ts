import { SignInAgain } from "../errors.ts";
import type { IdentityContext, Me } from "./context.ts";

const FRESH_MINUTES = 15;

/** Whether somebody proved who they are a moment ago. */
export const isFresh = (me: Me, now: Date): boolean =>
  now.getTime() - me.since.getTime() < FRESH_MINUTES * 60_000;

/** For what must not be done from a phone left on a table. Throws `SignInAgain`. */
export function requireFresh(identity: Pick<IdentityContext, "now">, me: Me): void {
  if (!isFresh(me, identity.now())) throw new SignInAgain();
}
