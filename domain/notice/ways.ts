import type { StoreContext } from "../context.ts";
import { NOTICE_WAYS, type NoticeWay } from "./kinds.ts";

/** By which ways this platform can tell somebody: without keys there is no push. */
export const offeredWays = ({ ports }: StoreContext): NoticeWay[] =>
  NOTICE_WAYS.filter((way) => way !== "push" || ports.push.publicKey !== null);
