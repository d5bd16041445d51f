import { uuidv7 } from "uuidv7";
import { insertEvents, type NewEvent } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import { refundsAsSeen, stepIfRefunded } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { assembleOrder } from "../order/assemble.ts";
import { moveOrder } from "../order/move.ts";
import { isOnline, type PaymentProvider } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";
import { sendSoon } from "./soon.ts";
import { failedOfPayment } from "./waits.ts";
import { writeRefund } from "./write.ts";

/**
 * Sends back all money of an order that is flagged for it: what came late, came twice, or was left when it was called off.
 * Through the gateway that took it, unless `byHand` says that the seller gave it back. A second press changes nothing. Throws
 * `NotFound` and `Conflict` (`nothing_due`, `refund_failed`).
 */
export async function giveBack(shop: StoreContext, number: number, byHand: boolean): Promise<void> {
  requireMay(shop, "orders.refund");
  await moveOrder(shop, number, (order) => {
    // What no gateway took is given back by the seller, who says so.
    const due = owed(order).filter(({ provider }) => byHand || isOnline(provider));
    if (due.length === 0) {
      if (order.refunds.some(({ status }) => status !== "failed")) return null;
      throw new Conflict("nothing_due", "There is no money to give back for this order.");
    }
    return returnOwed(shop, order, due, byHand);
  });
  await sendSoon(shop);
}

type Owed = { id: string; provider: PaymentProvider; amount: number };

/** Money that is flagged to go back and is not on its way yet. */
export function owed(row: FullOrderRow): Owed[] {
  const order = assembleOrder(row);
  return order.received
    .filter(({ due, amount, refunded }) => due && refunded < amount)
    .map(({ id, provider, amount, refunded }) => {
      if (failedOfPayment(order, id)) throw failed();
      return { id, provider, amount: amount - refunded };
    });
}

/** What sends it. */
export function returnOwed(shop: StoreContext, order: FullOrderRow, due: Owed[], byHand: boolean) {
  const at = shop.now();
  const commands: Record<string, Question<unknown>> = {};
  const events: NewEvent[] = [];
  for (const { id: paymentId, provider, amount } of due) {
    const written = writeRefund(
      shop,
      {
        id: uuidv7(),
        orderId: order.id,
        paymentId,
        amount,
        giftCard: 0,
        delivery: 0,
        currency: order.currency,
        reason: "",
        note: "",
        way: isOnline(provider) && !byHand ? "gateway" : "by_hand",
        how: "",
        lines: [],
      },
      at,
    );
    Object.assign(commands, written.commands);
    events.push(written.event);
  }
  return {
    held: holdOrder(order.id, order.status),
    seen: refundsAsSeen(order),
    ...commands,
    refunded: stepIfRefunded(order.id, at),
    events: insertEvents(events),
  };
}

const failed = () =>
  new Conflict(
    "refund_failed",
    "A refund of this order has failed. Try it again, or say that you gave it back another way.",
  );
