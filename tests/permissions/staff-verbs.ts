import { changeRole } from "#domain/staff/change-role.ts";
import { invite } from "#domain/staff/invite.ts";
import { leaveStore } from "#domain/staff/leave.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { resendInvitation } from "#domain/staff/resend.ts";
import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { transferOwnership } from "#domain/staff/transfer.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { Role, Verb } from "./verbs.ts";

const MANAGERS: Role[] = ["owner", "manager"];
const OWNER: Role[] = ["owner"];
const BUT_OWNER: Role[] = ["manager", "staff", "viewer"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
/** Signed in a moment ago. */
const ME = { personId: ID, sessionId: "session", name: "Bola", email: "bola@demo.test", since: new Date() };

/** Who works in the store. */
export const STAFF_VERBS: Record<string, Verb> = {
  "staff/list.ts": { roles: MANAGERS, call: (shop) => listStaff(shop) },
  "staff/invite.ts": {
    roles: MANAGERS,
    call: (shop) => invite(shop, justNow(), { email: "chidi@example.com", role: "viewer" }),
  },
  "staff/resend.ts": { roles: MANAGERS, call: (shop) => resendInvitation(shop, ID) },
  "staff/revoke.ts": { roles: MANAGERS, call: (shop) => revokeOpenInvitation(shop, ID) },
  "staff/change-role.ts": { roles: MANAGERS, call: (shop) => changeRole(shop, justNow(), ID, "viewer") },
  "staff/remove.ts": { roles: MANAGERS, call: (shop) => removeFromStaff(shop, ID) },
  "staff/leave.ts": { roles: BUT_OWNER, call: (shop) => leaveStore(shop) },
  "staff/transfer.ts": { roles: OWNER, call: (shop) => transferOwnership(shop, ME, ID) },
};
