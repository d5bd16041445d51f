import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { insertFulfilment, stepOrder } from "#db/order-steps.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { moveOrder } from "./move.ts";
import { mayBecome } from "./status.ts";

export type FulfilInput = { carrier: string; trackingNumber: string; trackingUrl: string };

/**
 * The parcel is on its way. All fields may be empty. A second press changes nothing: the first one's tracking stands.
 * Throws `Invalid`, `NotFound` and `Conflict` (`not_paid`, `wrong_status`).
 */
export async function fulfilOrder(shop: StoreContext, number: number, input: FulfilInput): Promise<void> {
  requireMay(shop, "orders.fulfil");
  const tracking = checkTracking(input);
  await moveOrder(shop, number, (order) => {
    if (order.status === "fulfilled") return null;
    if (!mayBecome(order, "fulfilled")) {
      if (order.status === "placed")
        throw new Conflict("not_paid", "This order is not paid yet. Send it once the money is there.");
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be sent.`);
    }
    const at = shop.now();
    return {
      step: stepOrder({ orderId: order.id, from: order.status, to: "fulfilled", at }),
      fulfilment: insertFulfilment({ id: uuidv7(), orderId: order.id, ...tracking, at }),
      event: insertEvents([orderEvent(shop, "ORDER_FULFILLED", order.id, at, tracking)]),
    };
  });
}

function checkTracking(input: FulfilInput): FulfilInput {
  const tracking = {
    carrier: input.carrier.trim(),
    trackingNumber: input.trackingNumber.trim(),
    trackingUrl: input.trackingUrl.trim(),
  };
  const problems: Record<string, string> = {};
  if (tracking.carrier.length > 80) problems.carrier = "Please keep the carrier's name under 80 characters.";
  if (tracking.trackingNumber.length > 80)
    problems.trackingNumber = "Please keep the number under 80 characters.";
  if (tracking.trackingUrl && !isWebAddress(tracking.trackingUrl)) {
    problems.trackingUrl = "Enter the whole address, beginning with https://.";
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return tracking;
}

/** Buyers get it as a link, so nothing but the web will do. */
const isWebAddress = (text: string): boolean =>
  text.length <= 500 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
