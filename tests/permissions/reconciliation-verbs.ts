import { bookDifference } from "#domain/reconciliation/book.ts";
import { closeByHand } from "#domain/reconciliation/close.ts";
import { reconciliation } from "#domain/reconciliation/page.ts";
import { reconcileNow } from "#domain/reconciliation/start-now.ts";
import type { Role, Verb } from "./verbs.ts";

const MANAGERS: Role[] = ["owner", "manager"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";

/** Comparing the books with the gateways'. */
export const RECONCILIATION_VERBS: Record<string, Verb> = {
  "reconciliation/page.ts": { roles: MANAGERS, call: (shop) => reconciliation(shop) },
  "reconciliation/start-now.ts": { roles: MANAGERS, call: (shop) => reconcileNow(shop) },
  "reconciliation/close.ts": { roles: MANAGERS, call: (shop) => closeByHand(shop, ID, "settled") },
  "reconciliation/book.ts": { roles: MANAGERS, call: (shop) => bookDifference(shop, ID) },
};
