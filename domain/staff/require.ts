import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { may, type Permission } from "./may.ts";

/** Throws `Forbidden` unless the actor is staff of this store with this permission. */
export function requireMay(shop: StoreContext, permission: Permission): void {
  if (shop.actor.kind !== "staff" || !may(shop.actor.role, permission)) throw new Forbidden();
}
