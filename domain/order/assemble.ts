import type { FulfilmentRow } from "#db/fulfilments-of-order.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { PaymentRow } from "#db/payments-of-order.server.ts";
import type { Fulfilment, Order } from "./order.ts";

/** The order with the one payment that counts for it. */
export function assembleOrder({ payments, fulfilments, ...order }: FullOrderRow): Order {
  const payment = countingPayment(payments, order.status === "placed");
  const mismatched = payments.findLast(({ problem }) => problem !== "");
  return {
    ...order,
    fulfilments: fulfilments.map(shownFulfilment),
    payment: payment && {
      status: payment.status,
      reference: payment.reference,
      payUrl: payment.payUrl,
    },
    mismatched: mismatched
      ? {
          reference: mismatched.reference,
          provider: mismatched.provider,
          additionId: mismatched.additionId,
        }
      : null,
    received: payments
      .filter(({ status }) => status === "paid" || status === "refund_due")
      .map(({ id, provider, amount, refunded, status }) => ({
        id,
        provider,
        amount,
        refunded,
        due: status === "refund_due",
      })),
  };
}

/** A parcel as it is shown: which press of the button sent it is between the form and the database. */
export function shownFulfilment(row: FulfilmentRow): Fulfilment {
  const { press: _, ...parcel } = row;
  return parcel;
}

/** The payment that has paid the order itself, whatever was added since; null where none has. */
export const paidBy = (payments: readonly PaymentRow[]): PaymentRow | null =>
  payments.find(({ status, additionId }) => status === "paid" && additionId === null) ?? null;

/**
 * Of what pays the order itself, the payment whose money arrived, or else the one tried last. An order that `waits` still is paid by
 * none whose money must go back.
 */
export function countingPayment(payments: PaymentRow[], waits = false): PaymentRow | null {
  const own = payments.filter(({ additionId }) => additionId === null);
  const arrived = paidBy(payments) ?? (waits ? undefined : own.find(({ status }) => status === "refund_due"));
  return arrived ?? own.at(-1) ?? null;
}
