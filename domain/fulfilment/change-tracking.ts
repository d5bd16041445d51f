import { insertEvents } from "#db/events.server.ts";
import { changeTracking } from "#db/fulfilments.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { fulfilmentIn } from "./find.ts";
import { checkTracking, type Tracking } from "./tracking.ts";

/**
 * Corrects who brings a parcel and how it is followed; the buyer's page shows it at once, and with `tell` they get a letter. What
 * is as it was already changes nothing. Throws `Invalid`, `NotFound` and `Conflict` (`called_off`).
 */
export async function correctTracking(
  shop: StoreContext,
  number: number,
  parcel: string,
  { tell, ...input }: Tracking & { tell: boolean },
): Promise<void> {
  requireMay(shop, "orders.fulfil");
  const next = checkTracking(input);
  await moveOrder(shop, number, (order) => {
    const { id, status, ...was } = fulfilmentIn(order, parcel);
    if (status === "called_off")
      throw new Conflict("called_off", "This parcel was called off, so there is nothing to follow.");
    if (FIELDS.every((field) => was[field] === next[field])) return null;
    const of = { orderId: order.id, fulfilmentId: id };
    return {
      held: holdOrder(order.id, order.status),
      changed: changeTracking(of, was, next),
      event: insertEvents([
        orderEvent(shop, "PARCEL_TRACKING_CHANGED", order.id, shop.now(), {
          fulfilmentId: id,
          ...next,
          tell,
        }),
      ]),
    };
  });
}

const FIELDS = ["carrier", "trackingNumber", "trackingUrl"] as const;
