import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { may, type Permission } from "./may.ts";

/** Throws `Forbidden` unless the actor is staff of this store with this permission, or a key that was given it. */
export function requireMay({ actor }: StoreContext, permission: Permission): void {
  if (actor.kind === "staff" && may(actor.role, permission)) return;
  if (actor.kind === "machine" && actor.scopes.includes(permission)) return;
  throw new Forbidden();
}
