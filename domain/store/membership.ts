import type { StaffRole } from "../staff/may.ts";
import type { Store } from "./store.ts";

/** A store a seller has a part in. */
export type Membership = Store & { role: StaffRole };
