import { findVariants } from "#domain/draft/find.ts";
import { draftForEdit } from "#domain/draft/for-edit.ts";
import { listDrafts } from "#domain/draft/list.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { removeDraft } from "#domain/draft/remove.ts";
import { countTyped } from "#domain/draft/count-typed.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import { typedDraft } from "#domain/draft/read.ts";
import { takeByHand } from "#domain/draft/take-by-hand.ts";
import { listLeftCarts } from "#domain/reminder/list.ts";
import { switchReminders } from "#domain/reminder/switch.ts";
import type { Role, Verb } from "./verbs.ts";

// Written out by hand, as `VERBS` is.
const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const MANAGERS: Role[] = ["owner", "manager"];

/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";

/** Verbs about orders that a seller makes, and about carts that were left. */
export const SELLER_ORDER_VERBS: Record<string, Verb> = {
  "draft/list.ts": { roles: HANDS_ON, call: (shop) => listDrafts(shop, {}) },
  "draft/for-edit.ts": { roles: HANDS_ON, call: (shop) => draftForEdit(shop, ID) },
  "draft/find.ts": { roles: HANDS_ON, call: (shop) => findVariants(shop, "tote") },
  "draft/count-typed.ts": { roles: HANDS_ON, call: (shop) => countTyped(shop, typedDraft({})) },
  "draft/save.ts": { roles: HANDS_ON, call: (shop) => saveOrderDraft(shop, {}, { id: ID, revision: 0 }) },
  "draft/remove.ts": { roles: HANDS_ON, call: (shop) => removeDraft(shop, ID) },
  "draft/place.ts": {
    roles: HANDS_ON,
    call: (shop) => placeDraft(shop, ID, { how: "on_delivery" }, { revision: 1, total: 0 }),
  },
  "draft/take-by-hand.ts": {
    roles: HANDS_ON,
    call: (shop) => takeByHand(shop, 999_999, { paidWith: "cash", reference: "", amountSeen: 1 }),
  },
  "reminder/list.ts": { roles: ALL, call: (shop) => listLeftCarts(shop, {}) },
  "reminder/switch.ts": { roles: MANAGERS, call: (shop) => switchReminders(shop, true) },
};
