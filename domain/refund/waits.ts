import type { Refund } from "../order/order.ts";
import { leftOf, type Moneys } from "./sums.ts";

type Asked = Pick<Refund, "paymentId" | "status" | "amount" | "giftCard">;

/**
 * Whether this refund failed and can be tried again: its money is still there. One whose money went back otherwise meanwhile has no
 * next step, and stands in nobody's way.
 */
export function waitsForAnother(order: Moneys, { paymentId, status, amount, giftCard }: Asked): boolean {
  const payment = order.received.find(({ id }) => id === paymentId);
  if (status !== "failed" || !payment) return false;
  const rest = payment.amount - payment.refunded;
  // Of money that the order keeps, what pays for an exchange is no more to be given back.
  return amount - giftCard <= (payment.due ? rest : Math.min(rest, leftOf(order)));
}

/** Whether a refund of this payment failed and can be tried again, which comes before giving back the rest of it. */
export const failedOfPayment = (order: Moneys & { refunds: Asked[] }, paymentId: string): boolean =>
  order.refunds.some((refund) => refund.paymentId === paymentId && waitsForAnother(order, refund));
