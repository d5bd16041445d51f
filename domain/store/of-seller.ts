import type { PlatformContext } from "../context.ts";
import type { Membership } from "./membership.ts";

/** The stores a seller owns or staffs, by name, in one trip. */
export const storesOf = (platform: PlatformContext, userId: string): Promise<Membership[]> =>
  platform.db.storesOf(userId);
