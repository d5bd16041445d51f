import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { giveBack } from "#domain/refund/give-back.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { approveReturn } from "#domain/return/approve.ts";
import { cancelReturn } from "#domain/return/cancel.ts";
import { declineReturn } from "#domain/return/decline.ts";
import { endReturn } from "#domain/return/end.ts";
import { exchangeOptions } from "#domain/return/exchange-options.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { listReturns } from "#domain/return/list.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { setReturnDays } from "#domain/return/set-window.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
const HANDS_ON: Role[] = ["owner", "manager", "staff"];
const MANAGERS: Role[] = ["owner", "manager"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";
const ORDER = 999_999;

/** What gives money back and takes things back. */
export const MONEY_BACK: Record<string, Verb> = {
  "refund/refund.ts": {
    roles: MANAGERS,
    call: (shop) =>
      refundOrder(shop, ORDER, {
        id: ID,
        lines: [],
        delivery: 0,
        other: 1,
        amountSeen: 1,
        reason: "",
        note: "",
        byHand: false,
        how: "",
      }),
  },
  "refund/try-again.ts": { roles: MANAGERS, call: (shop) => tryRefundAgain(shop, ORDER, ID) },
  "refund/by-hand.ts": { roles: MANAGERS, call: (shop) => gaveBackByHand(shop, ORDER, ID, "cash") },
  "refund/give-back.ts": { roles: MANAGERS, call: (shop) => giveBack(shop, ORDER, false, []) },
  "return/list.ts": { roles: ALL, call: (shop) => listReturns(shop, {}) },
  "return/open.ts": {
    roles: HANDS_ON,
    call: (shop) => openReturn(shop, ORDER, { id: ID, lines: [], note: "" }),
  },
  "return/approve.ts": {
    roles: HANDS_ON,
    call: (shop) => approveReturn(shop, ORDER, { returnId: ID, answer: "" }),
  },
  "return/decline.ts": {
    roles: HANDS_ON,
    call: (shop) => declineReturn(shop, ORDER, { returnId: ID, answer: "No" }),
  },
  "return/receive.ts": {
    roles: HANDS_ON,
    call: (shop) => receiveReturn(shop, ORDER, { returnId: ID, lines: [] }),
  },
  "return/cancel.ts": { roles: HANDS_ON, call: (shop) => cancelReturn(shop, ORDER, ID) },
  "return/end.ts": { roles: HANDS_ON, call: (shop) => endReturn(shop, ORDER, ID) },
  "return/exchange.ts": {
    roles: MANAGERS,
    call: (shop) =>
      exchangeReturn(shop, ORDER, {
        id: ID,
        returnId: ID,
        items: [{ variantId: ID, quantity: 1 }],
        creditSeen: 0,
        collectSeen: 0,
        backSeen: 0,
      }),
  },
  "return/exchange-options.ts": { roles: ALL, call: (shop) => exchangeOptions(shop, ORDER) },
  "return/set-window.ts": { roles: MANAGERS, call: (shop) => setReturnDays(shop, "14") },
};
