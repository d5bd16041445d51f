import type { Actor } from "../context.ts";
import type { Me } from "../identity/context.ts";
import type { Membership, Memberships } from "./membership.ts";

/** A seller's part in one store, and who they are in it. */
export type StaffAt = {
  membership: Membership;
  actor: Extract<Actor, { kind: "staff" }>;
  /** Owners of a store that takes real money need a second factor, and these have none. */
  owesSecondFactor: boolean;
};

/** Who somebody is in the store with this slug; null when they have no part in it. */
export function staffAt(
  { personId: userId, sessionId, name }: Me,
  { stores, secondFactor }: Memberships,
  slug: string | undefined,
): StaffAt | null {
  const membership = stores.find((store) => store.slug === slug);
  if (!membership) return null;
  const { role, live } = membership;
  return {
    membership,
    actor: { kind: "staff", userId, sessionId, name, role, secondFactor },
    owesSecondFactor: role === "owner" && live && !secondFactor,
  };
}
