import { dropAddition } from "#domain/addition/drop.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import type { StoreContext } from "#domain/context.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { findToAdd } from "#domain/edit/find.ts";
import { orderForEdit } from "#domain/edit/for-edit.ts";

const HANDS_ON = ["owner", "manager", "staff"] as const;
const MANAGERS = ["owner", "manager"] as const;

/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const ORDER = 999_999;

/** The verbs that change orders, with the roles that may. */
export const EDIT_VERBS = {
  "addition/drop.ts": { roles: HANDS_ON, call: (shop: StoreContext) => dropAddition(shop, ORDER, ID) },
  "addition/mark-paid.ts": {
    roles: HANDS_ON,
    call: (shop: StoreContext) => markAdditionPaid(shop, ORDER, ID, "bank_transfer"),
  },
  "edit/find.ts": { roles: MANAGERS, call: (shop: StoreContext) => findToAdd(shop, "tote") },
  "edit/for-edit.ts": { roles: MANAGERS, call: (shop: StoreContext) => orderForEdit(shop, ORDER) },
  "edit/edit.ts": {
    roles: MANAGERS,
    call: (shop: StoreContext) =>
      editOrder(shop, ORDER, {
        id: ID,
        taken: [],
        added: [],
        restock: true,
        reason: "",
        seen: "",
        collectSeen: 0,
        backSeen: 0,
      }),
  },
};
