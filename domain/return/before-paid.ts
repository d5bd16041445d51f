import type { LessOfLine } from "#db/returns.server.ts";
import type { Order } from "../order/order.ts";
import { allCameBack } from "../fulfilment/left.ts";
import { Conflict } from "../errors.ts";
import { portion, shareOut } from "../checkout/share.ts";
import { dueOf } from "../order/due.ts";
import { countRefund, leftOf, paidFor, type Moneys, type Refundable } from "../refund/sums.ts";

/** What of an order decides that. */
type Asking = Omit<Refundable, "lines"> & Pick<Order, "paidAt" | "total" | "cameBack" | "lines">;
type Arrived = { lineId: string; received: number };

/**
 * What is asked for less because these things of a return came back before it was paid: what they cost, as far as that was
 * to be paid still, and the tax in that, with what of it is for which line. `rest` is what of it gift cards have paid. Null where nothing is: it is paid, or all of it is
 * back, so that nothing is asked for at all. Minor units.
 */
export function takenOff(
  order: Asking,
  returnId: string,
  arrived: Arrived[],
): { amount: number; tax: number; rest: number; lines: LessOfLine[] } | null {
  const { lines } = order;
  if (!isUnpaid(order)) return null;
  const now = lines.map((line) => ({
    ...line,
    returned: line.returned + (arrived.find(({ lineId }) => lineId === line.id)?.received ?? 0),
  }));
  if (allCameBack(now)) return null;
  const counted = countRefund(order, {
    lines: arrived.map(({ lineId, received }) => ({ lineId, quantity: received })),
    delivery: 0,
    other: 0,
    returnId,
  });
  const worth = counted.lines.reduce((sum, { amount }) => sum + amount, 0);
  // The delivery was made, and what the order before an exchange pays of a piece is that one's.
  const ofGoods = [...paidFor(order).lines.values()].reduce((sum, paid) => sum + paid, 0) - order.cameBack;
  const amount = Math.min(worth, dueOf(order), ofGoods);
  if (amount <= 0) return null;
  const tax = lines.reduce((sum, { tax: all, quantity, returned }, at) => {
    const since = now[at]?.returned ?? returned;
    return sum + portion(all, since, quantity) - portion(all, returned, quantity);
  }, 0);
  const shares = shareOut(
    amount,
    counted.lines.map((line) => ({ key: line.lineId, weight: line.amount })),
  );
  const rest = worth - amount;
  return {
    amount,
    tax: portion(Math.min(tax, worth), amount, worth),
    rest,
    // What a gift card paid a part of was sold, and goes back with its refund.
    lines: counted.lines.map(({ lineId, quantity }) => ({
      lineId,
      amount: shares.get(lineId) ?? 0,
      pieces: rest === 0 ? quantity : 0,
    })),
  };
}

/**
 * Whether its money is still to come. Where something of it was sent all the same, that was to be paid at the door; its buyer may have
 * chosen another way since.
 */
export const isUnpaid = ({ status, paidAt }: Pick<Order, "status" | "paidAt">): boolean =>
  (status === "placed" || status === "fulfilled") && paidAt === null;

/** Whether no money is there for it that could go back: neither of gift cards nor of the order before it, where it is an exchange. */
export const nothingPaid = (order: Pick<Order, "status" | "paidAt"> & Moneys): boolean =>
  isUnpaid(order) && leftOf(order) === 0;

/**
 * Whether all of it came back to a shop that had no money for it yet: a parcel that nobody took. Its buyer has nothing of it, for a gift card
 * that was ordered with it is made once it is paid.
 */
export const nobodyTook = (order: Pick<Order, "status" | "paidAt" | "lines">): boolean =>
  isUnpaid(order) && allCameBack(order.lines);

/**
 * Whether nothing is asked for any more: it was called off, or refunded before it was paid; or nobody took it.
 */
export const nothingAsked = (order: Pick<Order, "status" | "paidAt" | "lines">): boolean =>
  order.status === "cancelled" || (order.paidAt === null && order.status === "refunded") || nobodyTook(order);

/** What somebody hears who would book money for that. */
export const cameBackUnpaid = (): Conflict =>
  new Conflict("wrong_status", "All of this order came back, so nothing is to be paid for it.");
