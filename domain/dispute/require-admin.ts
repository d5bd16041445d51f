import type { Actor, StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";

/** The admin who is in this store for a dispute; the database holds each of their trips against their session and the reason they gave. Throws `Forbidden`. */
export function requireAdmin({ actor }: StoreContext): Extract<Actor, { kind: "admin" }> {
  if (actor.kind === "admin") return actor;
  throw new Forbidden();
}
