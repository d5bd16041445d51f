import type { Memberships } from "../store/membership.ts";

/** Whether a seller owns a store that takes real money: then their password alone must not open it. */
export const needsSecondFactor = ({ stores }: Memberships): boolean =>
  stores.some(({ role, live }) => role === "owner" && live);
