import { openAddition } from "#domain/addition/open.ts";
import { leftIn, partlySent } from "#domain/fulfilment/left.ts";
import type { Order, Refund } from "#domain/order/order.ts";
import { mayBecome } from "#domain/order/status.ts";
import { waitsForAnother } from "#domain/refund/waits.ts";

type Looked = Pick<
  Order,
  | "status"
  | "method"
  | "lines"
  | "additions"
  | "refunds"
  | "returns"
  | "received"
  | "credit"
  | "giftCard"
  | "giftCardBack"
>;

export type NextStep = { do: "send" | "send_rest" | "done" } | { do: "refund_again"; refund: Refund };

/**
 * What an order that waits to be sent asks for next; null for every other. Nothing is sent while something added waits for its money.
 * Of which nothing is left to send, first its refunds are to go through: with all of its money back it is over by itself.
 */
export function nextStep(order: Looked): NextStep | null {
  if (!mayBecome(order, "fulfilled") || openAddition(order)) return null;
  if (leftIn(order.lines) > 0) return { do: partlySent(order) ? "send_rest" : "send" };
  const failed = order.refunds.find((refund) => waitsForAnother(order, refund));
  if (failed) return { do: "refund_again", refund: failed };
  return order.refunds.some(({ status }) => status === "pending" || status === "sent")
    ? null
    : { do: "done" };
}
