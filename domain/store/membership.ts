import type { StaffRole } from "../staff/may.ts";
import type { Store } from "./store.ts";

/** A store a seller has a part in. `live` is whether it takes real money: by a gateway's live key, or on a bank account. */
export type Membership = Store & { role: StaffRole; live: boolean };

/** All of a seller's stores, by name, and whether they have a second factor. */
export type Memberships = { stores: Membership[]; secondFactor: boolean };
