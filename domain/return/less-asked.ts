import { uuidv7 } from "uuidv7";
import { settleNothingDue } from "#db/order-placing.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { replacePayment } from "#db/payments.server.ts";
import type { Question } from "#db/question.server.ts";
import { askLess, type Less, takeOff } from "#db/returns.server.ts";
import type { StoreContext } from "../context.ts";
import { newReference } from "../payment/reference.ts";

/**
 * What takes off an order what came back of it before it was paid. The door is told another sum; whoever was to pay another way is asked
 * anew, for a page that a gateway opened asks for what it was opened with: money that comes there all the same goes back.
 */
export function lessAsked(
  shop: StoreContext,
  order: FullOrderRow,
  less: Less,
  at: Date,
): Record<string, Question<unknown>> {
  const { orderId, due, amount } = less;
  const off = takeOff(less, at);
  const waiting = order.payments.findLast(({ additionId }) => additionId === null);
  if (order.method === "pay_on_delivery" || !waiting) return { asked: askLess(less, at), off };
  const paid = due === amount;
  return {
    ...replacePayment(waiting, {
      id: uuidv7(),
      orderId,
      provider: paid ? "nothing_due" : order.method,
      reference: newReference(shop.store.id),
      amount: due - amount,
      currency: order.currency,
      createdAt: at,
    }),
    off,
    ...(paid && { settled: settleNothingDue(orderId, at) }),
  };
}
