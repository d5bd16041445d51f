import type { NoticeWay } from "./kinds.ts";

/** By which ways this platform can tell somebody. */
export const offeredWays = (): NoticeWay[] => ["inApp", "mail"];
