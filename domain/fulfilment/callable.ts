import type { Fulfilment, Order, OrderLine } from "../order/order.ts";
import { type Refundable, refundedOf } from "../refund/sums.ts";
import { mayTurn } from "./status.ts";

/** What of an order decides whether its parcels can be called off. */
type Sent = Pick<Order, "status" | "erasedAt"> & {
  lines: Pick<OrderLine, "id" | "sent" | "returned" | "removed">[];
  refunds: Refundable["refunds"];
};

/** Why a parcel can't be called off, and how that is said; null when it can. */
export function whyNotCallable(
  order: Sent,
  parcel: Pick<Fulfilment, "status" | "lines">,
): { reason: "delivered" | "wrong_status" | "came_back" | "refunded"; message: string } | null {
  if (!mayTurn(parcel, "called_off"))
    return { reason: "delivered", message: "This parcel has arrived, so it can't be called off." };
  if (order.status === "cancelled" || order.status === "refunded")
    return {
      reason: "wrong_status",
      message: `This order is ${order.status}, so its parcels stay as they are.`,
    };
  if (order.erasedAt !== null)
    return {
      reason: "wrong_status",
      message: "This order’s buyer is forgotten, so there is nowhere to send its things again.",
    };
  const packed = parcel.lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return line ? [{ line, elsewhere: line.sent - quantity }] : [];
  });
  if (packed.some(({ line, elsewhere }) => elsewhere < line.returned))
    return {
      reason: "came_back",
      message: "Some of what is in this parcel came back, so it can't be called off.",
    };
  // What was refunded and stays with the buyer is in one of the parcels that went.
  if (packed.some(({ line, elsewhere }) => refundedOf(order, line.id) - line.removed > elsewhere))
    return {
      reason: "refunded",
      message:
        "Some of what is in this parcel was refunded, so it is not to be sent again and the parcel can't be called off.",
    };
  return null;
}
