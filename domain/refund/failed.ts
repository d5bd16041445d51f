import type { FullOrderRow } from "#db/orders.server.ts";
import { Conflict, NotFound } from "../errors.ts";
import { assembleOrder } from "../order/assemble.ts";
import { leftOf } from "./sums.ts";

/** The refund with what it takes from which payment, which must still be there when it has failed. */
export function failedOf(order: FullOrderRow, refundId: string) {
  const refund = order.refunds.find(({ id }) => id === refundId);
  const payment = order.payments.find(({ id }) => id === refund?.paymentId);
  if (!refund || !payment) throw new NotFound("refund");
  const money = refund.amount - refund.giftCard;
  const rest = payment.amount - payment.refunded;
  // Of money that the order keeps, what pays for an exchange is no more to be given back.
  const free = payment.status === "paid" ? Math.min(rest, leftOf(assembleOrder(order))) : rest;
  if (refund.status === "failed" && free < money) throw nothingLeft();
  return { refund, paymentId: payment.id, money };
}

const nothingLeft = () =>
  new Conflict("nothing_left", "Meanwhile other money of this order went back, and not that much is left.");
