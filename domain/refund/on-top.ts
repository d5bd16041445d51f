import type { Order, Refund } from "../order/order.ts";
import type { Moneys } from "./sums.ts";
import { waitsForAnother } from "./waits.ts";

type Asked = Pick<Refund, "paymentId" | "status" | "amount" | "giftCard">;

/**
 * What came for an order that goes on without it and of which nobody has begun to give back anything, in minor units; a refund of it that
 * failed is told by itself.
 */
export function onTopOf(order: Moneys & Pick<Order, "status"> & { refunds: Asked[] }): number {
  const { status, received, refunds } = order;
  if (status !== "paid" && status !== "fulfilled") return 0;
  const due = received.filter((payment) => payment.due);
  const rest = due.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
  const failed = refunds.filter(
    (refund) => due.some(({ id }) => id === refund.paymentId) && waitsForAnother(order, refund),
  );
  return Math.max(0, rest - failed.reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0));
}
