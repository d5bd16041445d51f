import { uuidv7 } from "uuidv7";
import { expectOpenAdditions } from "#db/additions.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { expectLeft, holdToSend, insertFulfilment, sendLines } from "#db/fulfilments.server.ts";
import { stepOrder } from "#db/order-steps.server.ts";
import type { LineCount } from "#db/fulfilments-of-order.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { inviteLater } from "#db/review-invitations.server.ts";
import { openAddition } from "../addition/open.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { leftIn } from "../fulfilment/left.ts";
import { NOTHING_TO_SEND, type ParcelTold, thingsIn } from "../fulfilment/told.ts";
import { checkTracking, type Tracking } from "../fulfilment/tracking.ts";
import { wantedLines } from "../fulfilment/wanted.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { moveOrder } from "./move.ts";
import type { OrderStatus } from "./order.ts";
import { askAt } from "./ask-at.ts";
import { mayBecome } from "./status.ts";

export type FulfilInput = Tracking & {
  /** What is in the parcel; all that is left where it is not said. */
  lines?: LineCount[] | undefined;
  /** A UUID of the form it was sent with: the same sends one parcel, however often it comes. */
  press?: string | undefined;
  /** Nothing is left to send, and the order is to be done: never sends anything. */
  nothing?: boolean | undefined;
};

/**
 * A parcel is on its way; with the last one the order is sent. Answers what the order is then. The tracking may be empty. A second
 * press changes nothing: the first one's tracking stands. An order of which nothing is left to send is finished without a parcel.
 * Throws `Invalid` (the tracking's fields and `lines`), `NotFound` and `Conflict` (`not_paid`, `wrong_status`, `already_sent`, `addition_open`, `more_to_send`).
 */
export async function fulfilOrder(
  shop: StoreContext,
  number: number,
  input: FulfilInput,
): Promise<OrderStatus> {
  requireMay(shop, "orders.fulfil");
  const tracking = checkTracking(input);
  const press = input.press === undefined ? uuidv7() : idOf(input.press, "form");
  let status: OrderStatus = "placed";
  await moveOrder(shop, number, (order) => {
    status = order.status;
    if (order.fulfilments.some((parcel) => parcel.press === press)) return null;
    if (order.status === "fulfilled" && input.lines === undefined) return null;
    requireSendable(order);
    if (openAddition(order))
      throw new Conflict(
        "addition_open",
        "Something was added to this order that is not paid yet. Wait for its money, or drop it first.",
      );
    const all = leftIn(order.lines);
    if (input.nothing && all > 0)
      throw new Conflict(
        "more_to_send",
        "There is something to send by now. Please look at the order again.",
      );
    const lines = all === 0 ? [] : wantedLines(order.lines, input.lines);
    const left = all - lines.reduce((sum, { quantity }) => sum + quantity, 0);
    if (left === 0) status = "fulfilled";
    const at = shop.now();
    const id = uuidv7();
    const told: ParcelTold = { fulfilmentId: id, ...tracking, things: thingsIn(order.lines, lines), left };
    return {
      held: holdToSend(order),
      added: expectOpenAdditions(order.id, 0),
      ...(lines.length === 0
        ? { none: expectLeft(order.id, 0) }
        : {
            fulfilment: insertFulfilment({ id, orderId: order.id, press, ...tracking, at }),
            ...sendLines(order.id, id, lines, left),
          }),
      ...(left === 0 && {
        step: stepOrder({ orderId: order.id, from: order.status, to: "fulfilled", at }),
        // Nobody is asked how they like what they never got.
        ...((lines.length > 0 || order.lines.some(({ sent }) => sent > 0)) && {
          asked: inviteLater(order.id, askAt(at)),
        }),
      }),
      event: insertEvents([
        orderEvent(shop, "ORDER_FULFILLED", order.id, at, lines.length === 0 ? NOTHING_TO_SEND : told),
      ]),
    };
  });
  return status;
}

function requireSendable(order: Pick<FullOrderRow, "status" | "method">): void {
  if (mayBecome(order, "fulfilled")) return;
  if (order.status === "placed")
    throw new Conflict("not_paid", "This order is not paid yet. Send it once the money is there.");
  if (order.status === "fulfilled")
    throw new Conflict("already_sent", "All of this order is on its way already.");
  throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be sent.`);
}
