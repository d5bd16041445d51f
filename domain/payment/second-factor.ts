import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";

/**
 * Where real money goes is said by an owner whose sign-in takes more than a password. Throws `Conflict` (`second_factor_needed`).
 */
export function requireSecondFactor({ actor }: Pick<StoreContext, "actor">): void {
  if (actor.kind === "staff" && actor.secondFactor) return;
  throw new Conflict(
    "second_factor_needed",
    "This says where real money goes, so your account needs more than a password first. Set up a second factor, then come back and save it again.",
  );
}
