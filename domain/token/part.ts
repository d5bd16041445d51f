import { NotFound } from "../errors.ts";
import type { StaffRole } from "../staff/may.ts";
import type { Memberships } from "../store/membership.ts";
import { TokenRefused } from "./refused.ts";

/** The store that a seller's tokens open, and what they are in it. */
export type Part = { storeId: string; slug: string; role: StaffRole };

/**
 * Which store a seller's tokens are for: the one `wanted` (slug or id), else the one they were for `before` (id) as long as it
 * is theirs, else their only one. Throws `NotFound` when what is wanted is not theirs, and `TokenRefused` when a store of
 * theirs takes real money and they have no second factor.
 */
export function partOf(
  { stores, secondFactor }: Memberships,
  wanted: string | undefined,
  before: string | null = null,
): Part | null {
  if (!secondFactor && stores.some(({ role, live }) => role === "owner" && live))
    throw new TokenRefused("second_factor_due");
  const store =
    wanted !== undefined
      ? stores.find(({ id, slug }) => id === wanted || slug === wanted)
      : before !== null
        ? stores.find(({ id }) => id === before)
        : stores.length === 1
          ? stores[0]
          : undefined;
  if (wanted !== undefined && !store) throw new NotFound("store");
  return store ? { storeId: store.id, slug: store.slug, role: store.role } : null;
}
