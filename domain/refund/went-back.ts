import type { Order, Refund } from "../order/order.ts";

/**
 * What goes back of an order, or went, without what failed. `own` is of what was paid for it. `onTop` came twice, late, or for what
 * the order was before it was changed: an order that goes on never asked for it, so nothing of the order is refunded with it. Of an
 * order that was called off everything is its own, for all money that came for it is flagged to go back then.
 */
export function wentBack({ status, received, refunds }: Pick<Order, "status" | "received" | "refunds">): {
  own: Refund[];
  onTop: Refund[];
} {
  const goesOn = status !== "cancelled" && status !== "refunded";
  const surplus = new Set(goesOn ? received.filter(({ due }) => due).map(({ id }) => id) : []);
  const isOnTop = ({ paymentId }: Refund) => paymentId !== null && surplus.has(paymentId);
  const alive = refunds.filter((refund) => refund.status !== "failed");
  return {
    own: alive.filter((refund) => !isOnTop(refund)),
    onTop: alive.filter(isOnTop),
  };
}

/** What they come to. */
export const sumOf = (refunds: { amount: number }[]): number =>
  refunds.reduce((sum, { amount }) => sum + amount, 0);

/** The same without what went onto gift cards, which have it already. */
export const moneyOf = (refunds: Refund[]): number =>
  refunds.reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0);
