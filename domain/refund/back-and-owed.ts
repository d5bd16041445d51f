import type { Order } from "../order/order.ts";
import type { Moneys } from "./sums.ts";
import { waitsForAnother } from "./waits.ts";
import { moneyOf } from "./went-back.ts";

/** What is back with the buyer, and what is still to come there. Minor units. */
export type BackAndOwed = { back: number; owed: number };

type Asked = Pick<Order, "status" | "refunds"> & Moneys;

/**
 * What of all money that came for an order is back, and what still has to go: what nobody has begun to send, what is under way, stuck
 * or waits for a hand, and what failed while it can be tried again. `own` is of what was paid for it, cards included; `onTop` came
 * besides, for an order that goes on without it.
 */
export function backAndOwed(order: Asked): { own: BackAndOwed; onTop: BackAndOwed } {
  const { status, received, refunds, giftCardBack } = order;
  const goesOn = status !== "cancelled" && status !== "refunded";
  // Cards have theirs as soon as it is decided, whatever becomes of the money beside it.
  const own = { back: giftCardBack, owed: 0 };
  const onTop = { back: 0, owed: 0 };
  for (const payment of received) {
    const { id, amount, refunded, due } = payment;
    const of = refunds.filter(({ paymentId }) => paymentId === id);
    const underWay = moneyOf(of.filter((one) => one.status === "pending" || one.status === "sent"));
    const failed = moneyOf(of.filter((one) => waitsForAnother(order, one)));
    const into = goesOn && due ? onTop : own;
    into.back += refunded - underWay;
    into.owed += underWay + (due ? amount - refunded : Math.min(amount - refunded, failed));
  }
  return { own, onTop };
}
