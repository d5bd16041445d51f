import type { Actor, StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { GIVEN_ROLES, type GivenRole, mayManage, type StaffRole } from "./may.ts";

export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** Who acts, when they stand above this role and so may give it, change it or take it; else throws `Forbidden`. */
export function requireAbove({ actor }: StoreContext, role: StaffRole): StaffActor {
  if (actor.kind === "staff" && mayManage(actor.role, role)) return actor;
  throw new Forbidden("Only somebody with a higher role in this store can do that.");
}

/** The roles that somebody with this role can give, the highest first. */
export const rolesBelow = (role: StaffRole): GivenRole[] =>
  GIVEN_ROLES.filter((given) => mayManage(role, given));

/** The roles that somebody could give as `before` and can't as `after`; null is somebody who is gone. */
export const rolesLost = (before: StaffRole, after: StaffRole | null): GivenRole[] =>
  rolesBelow(before).filter((role) => after === null || !mayManage(after, role));
