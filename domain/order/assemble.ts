import type { FullOrderRow, PaymentRow } from "#db/orders.server.ts";
import type { Order } from "./order.ts";

/** The order with the one payment that counts for it. */
export function assembleOrder({ payments, ...order }: FullOrderRow): Order {
  const payment = countingPayment(payments);
  return {
    ...order,
    payment: payment && {
      status: payment.status,
      reference: payment.reference,
      payUrl: payment.payUrl,
      problem: payment.problem,
    },
  };
}

/** The payment whose money arrived, or else the one tried last. */
export const countingPayment = (payments: PaymentRow[]): PaymentRow | null =>
  payments.find((payment) => payment.status === "paid") ??
  payments.find((payment) => payment.status === "refund_due") ??
  payments.at(-1) ??
  null;
