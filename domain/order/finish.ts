import { insertEvents } from "#db/events.server.ts";
import { expectLeft } from "#db/fulfilments.server.ts";
import { holdOrder, stepOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { leftIn } from "../fulfilment/left.ts";
import { NOTHING_TO_SEND } from "../fulfilment/told.ts";

/**
 * A paid order of gift cards alone is done when its cards are out: nothing of it waits for a parcel. Safe to repeat; leaves every
 * other order as it is, and one that has moved on meanwhile.
 */
export async function finishUnsendable(shop: StoreContext, order: FullOrderRow): Promise<void> {
  if (order.status !== "paid" || order.lines.length === 0) return;
  if (order.lines.some(({ giftCard }) => !giftCard) || leftIn(order.lines) > 0) return;
  const at = shop.now();
  try {
    await shop.db.write({
      held: holdOrder(order.id, "paid"),
      none: expectLeft(order.id, 0),
      step: stepOrder({ orderId: order.id, from: "paid", to: "fulfilled", at }),
      event: insertEvents([orderEvent(shop, "ORDER_FULFILLED", order.id, at, NOTHING_TO_SEND)]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
