import { insertEvents } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { putBack, refundsAsSeen } from "#db/refunds.server.ts";
import { closeReturn, countArrived, stepReturn } from "#db/returns.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { assembleOrder } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import { nothingPaid, takenOff } from "./before-paid.ts";
import { lessAsked } from "./less-asked.ts";
import { wrongStatus } from "./step.ts";
import { returnMayBecome } from "./status.ts";

/** What arrived of a return: how many of each line, and whether they go back on the shelf. */
export type ArrivedInput = {
  returnId: string;
  lines: (Arrived & { restock: boolean })[];
};
/**
 * What is left to be done about it: a refund or an exchange; or nothing, because it is taken off what is to be paid, nobody paid
 * anything for it, or it was noted and settled before.
 */
export type Received = "to_settle" | "taken_off" | "nothing_paid" | "settled";

type Arrived = { lineId: string; received: number };

/**
 * What a refund put back on the shelf after the return was asked for came back with that, and does not arrive once more. Null where
 * all of it may still arrive.
 */
function backAlready({ lines }: FullOrderRow, { lineId, received }: Arrived): string | null {
  const line = lines.find(({ id }) => id === lineId);
  const left = line ? line.sent - line.returned : 0;
  if (!line || received <= left) return null;
  return left === 0
    ? `All of “${line.title}” came back already. If nothing else comes, choose “Nothing comes back”.`
    : `Only ${left} of “${line.title}” can still arrive: the others came back already.`;
}

/**
 * The things of a return are here. They count as returned, and what is good to be sold again goes back on the shelf. Of an order that is
 * still to be paid, what they cost is asked for no more, and with that they are settled. Answers what is left to be done; a
 * second press changes nothing. Throws `Invalid` (`lines`), `NotFound` and `Conflict` (`wrong_status`).
 */
export async function receiveReturn(
  shop: StoreContext,
  number: number,
  input: ArrivedInput,
): Promise<Received> {
  requireMay(shop, "orders.fulfil");
  const { returnId } = input;
  let left: Received = "to_settle";
  await moveOrder(shop, number, (order) => {
    const one = order.returns.find(({ id }) => id === returnId);
    if (!one) throw new NotFound("return");
    const assembled = assembleOrder(order);
    if (one.status === "received" || one.status === "closed") {
      left = one.status === "closed" ? "settled" : nothingPaid(assembled) ? "nothing_paid" : "to_settle";
      return null;
    }
    if (!returnMayBecome(one.status, "received")) throw wrongStatus(one.status);
    const arrived = input.lines.filter(({ received }) => received !== 0);
    const fits = ({ lineId, received }: Arrived) =>
      Number.isInteger(received) &&
      received > 0 &&
      received <= (one.lines.find((line) => line.lineId === lineId)?.quantity ?? 0);
    if (arrived.length === 0) throw new Invalid({ lines: "Say how many arrived." });
    if (!arrived.every(fits)) throw new Invalid({ lines: "That is more than was to come back." });
    const over = arrived.map((one) => backAlready(order, one)).find((problem) => problem !== null);
    if (over) throw new Invalid({ lines: over });
    const at = shop.now();
    const shelf = arrived.flatMap(({ lineId, received, restock }) => {
      const variantId = order.lines.find(({ id }) => id === lineId)?.variantId ?? null;
      return restock && variantId !== null ? [{ lineId, variantId, quantity: received }] : [];
    });
    const off = takenOff(assembled, returnId, arrived);
    const settled = off !== null && off.rest === 0;
    const paid = off !== null && off.amount === dueOf(order);
    left = settled ? "taken_off" : off === null && nothingPaid(assembled) ? "nothing_paid" : "to_settle";
    const { id: orderId, currency } = order;
    return {
      held: holdOrder(orderId, order.status),
      ...(off && { seen: refundsAsSeen(order) }),
      step: stepReturn({ id: returnId, from: one.status, to: "received", at }),
      counted: countArrived(
        returnId,
        arrived.map(({ lineId, received }) => ({
          lineId,
          received,
          restocked: shelf.find((line) => line.lineId === lineId)?.quantity ?? 0,
        })),
      ),
      ...(off && lessAsked(shop, order, { orderId, returnId, due: dueOf(order), ...off }, at)),
      ...(settled && { closed: closeReturn(returnId, orderId, at) }),
      stock: putBack(orderId, shelf, { reason: "returned", actor: actorName(shop.actor), at }),
      event: insertEvents([
        orderEvent(shop, "RETURN_RECEIVED", orderId, at, {
          returnId,
          ...(off && { amount: off.amount, currency }),
        }),
        ...(settled ? [orderEvent(shop, "RETURN_CLOSED", orderId, at, { returnId })] : []),
        ...(paid ? [orderEvent(shop, "ORDER_PAID", orderId, at, { amount: 0, currency })] : []),
      ]),
    };
  });
  return left;
}
