import { uuidv7 } from "uuidv7";
import { insertEvents, type NewEvent } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import { refundsAsSeen, stepIfRefunded } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { assembleOrder } from "../order/assemble.ts";
import { moveOrder } from "../order/move.ts";
import { isOnline } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";
import { isTaken, owedAsSeen, owedOf, type Owed, type OwedSeen } from "./owed.ts";
import { sendSoon } from "./soon.ts";
import { writeRefund } from "./write.ts";

/**
 * Sends back the money of an order that is flagged for it, as it was `seen`: what came late, came twice, or was left when it was called
 * off. Through the gateway that took it, unless `byHand` says that the seller gave it back. The same press again changes nothing. Throws
 * `NotFound` and `Conflict` (`nothing_due`, `refund_failed`, `money_changed`; `already_back` or `not_failed` when it went another way
 * meanwhile, or is about to).
 */
export async function giveBack(
  shop: StoreContext,
  number: number,
  byHand: boolean,
  seen: OwedSeen[],
): Promise<void> {
  requireMay(shop, "orders.refund");
  const way = byHand ? "by_hand" : "gateway";
  // What no gateway took is given back by the seller, who says so; other money too, where they name it.
  const isMeant = ({ id, provider }: Owed) =>
    byHand ? !isOnline(provider) || seen.some((one) => one.id === id) : isOnline(provider);
  await moveOrder(shop, number, (row) => {
    const order = assembleOrder(row);
    if (isTaken(order, seen, way)) return null;
    return returnOwed(shop, row, owedAsSeen(order, owedOf(order).filter(isMeant), seen, way), byHand);
  });
  await sendSoon(shop);
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
