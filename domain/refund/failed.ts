import type { FullOrderRow } from "#db/orders.server.ts";
import { Conflict, NotFound } from "../errors.ts";
import { assembleOrder } from "../order/assemble.ts";
import { waitsForAnother } from "./waits.ts";

/** The refund with what it takes from which payment, which must still be there when it has failed. */
export function failedOf(order: FullOrderRow, refundId: string) {
  const refund = order.refunds.find(({ id }) => id === refundId);
  const payment = order.payments.find(({ id }) => id === refund?.paymentId);
  if (!refund || !payment) throw new NotFound("refund");
  const money = refund.amount - refund.giftCard;
  if (refund.status === "failed" && !waitsForAnother(assembleOrder(order), refund)) throw nothingLeft();
  return { refund, paymentId: payment.id, money };
}

const nothingLeft = () =>
  new Conflict("nothing_left", "Meanwhile other money of this order went back, and not that much is left.");
