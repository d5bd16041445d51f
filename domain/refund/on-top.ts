import type { Order, Refund } from "../order/order.ts";
import type { Moneys } from "./sums.ts";
import { waitsForAnother } from "./waits.ts";

type Asked = Pick<Refund, "paymentId" | "status" | "amount" | "giftCard">;

type Moneyed = Moneys & { refunds: Asked[] };

/** What came for an order that goes on without it and of which nobody has begun to give back anything, in minor units. */
export const onTopOf = (order: Moneyed & Pick<Order, "status">): number =>
  order.status === "paid" || order.status === "fulfilled" ? notBegun(order) : 0;

/** The same of an order that was refunded before it came: of all that was flagged before, it was the last coin that refunded it. */
export const lateOf = (order: Moneyed & Pick<Order, "status">): number =>
  order.status === "refunded" ? notBegun(order) : 0;

/** What is flagged to go back while nobody has begun; a refund of it that failed is told by itself. */
function notBegun(order: Moneyed): number {
  const due = order.received.filter((payment) => payment.due);
  const rest = due.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
  const failed = order.refunds.filter(
    (refund) => due.some(({ id }) => id === refund.paymentId) && waitsForAnother(order, refund),
  );
  return Math.max(0, rest - failed.reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0));
}
