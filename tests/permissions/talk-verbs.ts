import { enterAsStaff } from "#domain/thread/enter.ts";
import type { Verb } from "./verbs.ts";

/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";

/** What buyers and the store say to each other. */
export const TALK: Record<string, Verb> = {
  "thread/enter.ts": {
    roles: ["owner", "manager", "staff", "viewer"],
    call: (shop) => enterAsStaff(shop, ID),
  },
};
