import type { Order } from "../order/order.ts";
import { allCameBack } from "../fulfilment/left.ts";
import { dueOf } from "../order/due.ts";
import { countRefund } from "../refund/sums.ts";

type Arrived = { lineId: string; received: number };

/**
 * What is asked for less at the door because these things of a return came back before it was paid: what they cost, as far as that was
 * to be paid still. `rest` is what of it gift cards have paid. Null where nothing is: it is paid, or all of it is back, so that nothing
 * is asked for at all. Minor units.
 */
export function takenOff(
  order: Order,
  returnId: string,
  arrived: Arrived[],
): { amount: number; rest: number } | null {
  const { lines, subtotal, discount, deliveryDiscount } = order;
  if (!isUnpaid(order)) return null;
  const now = lines.map((line) => ({
    ...line,
    returned: line.returned + (arrived.find(({ lineId }) => lineId === line.id)?.received ?? 0),
  }));
  if (nothingKept(now)) return null;
  const counted = countRefund(order, {
    lines: arrived.map(({ lineId, received }) => ({ lineId, quantity: received })),
    delivery: 0,
    other: 0,
    returnId,
  });
  const worth = counted.lines.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Math.min(worth, dueOf(order), subtotal - discount + deliveryDiscount);
  return amount > 0 ? { amount, rest: worth - amount } : null;
}

/** Whether the buyer has nothing of it: all that was sent came back, and none of it is a gift card, which goes by letter. */
export const nothingKept = (lines: Order["lines"]): boolean =>
  allCameBack(lines) && !lines.some(({ giftCard }) => giftCard);

/** Whether it is on its way to the door, or there, and its money is still to be taken. */
export const isUnpaid = ({ status, method, paidAt }: Pick<Order, "status" | "method" | "paidAt">): boolean =>
  (status === "placed" || status === "fulfilled") && method === "pay_on_delivery" && paidAt === null;

/**
 * Whether nothing is asked for any more: it was called off, or refunded before it was paid; or all of it came back to a shop that had no
 * money for it yet.
 */
export const nothingAsked = (order: Pick<Order, "status" | "method" | "paidAt" | "lines">): boolean =>
  order.status === "cancelled" ||
  (order.paidAt === null && (order.status === "refunded" || (isUnpaid(order) && nothingKept(order.lines))));

/** What was taken off an order's total in all, because it came back before the order was paid. Minor units. */
export const cameBackOf = ({ timeline }: Pick<Order, "timeline">): number =>
  timeline.reduce(
    (sum, { type, data }) =>
      type === "RETURN_RECEIVED" && typeof data["amount"] === "number" ? sum + data["amount"] : sum,
    0,
  );
