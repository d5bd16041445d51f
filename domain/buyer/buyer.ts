import type { Actor, StoreContext } from "../context.ts";
import { SignedOut } from "../errors.ts";

export type Buyer = Extract<Actor, { kind: "buyer" }>;

/** The buyer who is signed in. What they read and change is their own: no verb takes another's id. Throws `SignedOut`. */
export function buyerOf({ actor }: StoreContext): Buyer {
  if (actor.kind !== "buyer") throw new SignedOut();
  return actor;
}
