import type { PlatformContext } from "../context.ts";
import type { Me } from "../identity/context.ts";
import type { Memberships } from "./membership.ts";

/** The stores a seller owns or staffs, in one trip. Throws `SignedOut` when their session is over. */
export const storesOf = (
  platform: PlatformContext,
  me: Pick<Me, "personId" | "sessionId">,
): Promise<Memberships> => platform.db.storesOf(me.personId, me.sessionId);
