import { insertEvents } from "#db/events.server.ts";
import { endHold, holdsOver, lookLater, sellerIsAwaited, type HoldOver } from "#db/holds.server.ts";
import { giveUnsentBack, holdOrder, stepOrder } from "#db/order-steps.server.ts";
import { Refused } from "#db/refused.server.ts";
import { callExchangeOff } from "#db/returns.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { usesBack } from "./uses-back.ts";

/** Orders of one store and minute; the rest come a minute later, so that no store holds up the others. */
const AT_ONCE = 100;
/** So often an order past its time is looked at that waits for what its seller decides. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Gives back the stock of orders that were not paid in time, and answers how many. Each order is one transaction: its hold, its
 * stock, the ledger and the event. So it may stop anywhere and run twice at once; whoever comes second finds nothing to do. An order
 * that used a discount or a gift card, or what was paid for a return, is called off: its use and its money are its buyer's to spend
 * again, or the shop's to settle, so it can't be paid any more. Where money is there that is not what was asked for, nobody has failed to
 * pay: the order keeps its things until the seller has decided.
 */
export async function releaseHolds(shop: StoreContext): Promise<number> {
  const at = shop.now();
  const by = { actor: actorName(shop.actor), at };
  const { over, wait } = await shop.db.read({ over: holdsOver(at, AT_ONCE), wait: sellerIsAwaited(at) });
  if (wait) await shop.db.write({ later: lookLater(at, new Date(at.getTime() + LOOK_AGAIN_MS)) });
  let released = 0;
  for (const order of over) {
    try {
      await shop.db.write({
        held: holdOrder(order.id, "placed"),
        ...(order.exchange && { exchange: callExchangeOff(order.id, by) }),
        stock: giveUnsentBack(order.id, by),
        hold: endHold(order.id, by),
        ...(order.giftCard > 0 || order.saved || order.exchange
          ? calledOff(shop, order, at)
          : { event: insertEvents([orderEvent(shop, "HOLD_ENDED", order.id, at)]) }),
      });
      released++;
    } catch (error) {
      // Paid, cancelled or released in this very moment, or a circle of locks was cut: a minute later it is looked at again.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return released;
}

function calledOff(shop: StoreContext, { id, giftCard: amount, currency }: HoldOver, at: Date) {
  const events = [orderEvent(shop, "ORDER_CANCELLED", id, at, { reason: "", cause: "not_paid_in_time" })];
  if (amount > 0) events.push(orderEvent(shop, "GIFT_CARD_RETURNED", id, at, { amount, currency }));
  return {
    step: stepOrder({ orderId: id, from: "placed", to: "cancelled", at }),
    ...usesBack(id, actorName(shop.actor), at),
    events: insertEvents(events),
  };
}
