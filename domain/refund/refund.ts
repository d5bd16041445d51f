import { insertEvents } from "#db/events.server.ts";
import { disableRefunded } from "#db/gift-cards.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import {
  moveLines,
  putBack,
  refundsAsSeen,
  stepIfRefunded,
  stepIfSent,
  type LineMove,
} from "#db/refunds.server.ts";
import { Refused } from "#db/refused.server.ts";
import { closeReturn } from "#db/returns.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { allCameBack } from "../fulfilment/left.ts";
import { cardSpent } from "../gift-card/spent.ts";
import { askAt } from "../order/ask-at.ts";
import { assembleOrder } from "../order/assemble.ts";
import { moveOrder } from "../order/move.ts";
import { isUnpaid, nothingPaid } from "../return/before-paid.ts";
import { ordersBefore } from "../return/orders-before.ts";
import { requireMay } from "../staff/require.ts";
import { checkCounts, checkRefund, type RefundInput } from "./check.ts";
import { lineMoves } from "./line-moves.ts";
import { sendSoon } from "./soon.ts";
import { writeRefunds } from "./sources.ts";
import { countRefund } from "./sums.ts";

/**
 * Gives money back for lines, the delivery, or any amount up to what is left; once for each `id`, and never more than was paid,
 * however many press at once. What of it was not sent yet is called off. Where gift cards paid, they get theirs first. It goes
 * through the gateway that took it, a moment later; what came by transfer or at the door is given back by hand: noted here (`byHand`), or
 * waited for. Of an exchange the part goes back with the order before it that was paid there.
 * Throws `Invalid` (`lines`, `delivery`, `other`, `how`, `reason`, `note`), `NotFound` and `Conflict` (`wrong_status`, `refund_changed`,
 * `card_spent`).
 */
export async function refundOrder(shop: StoreContext, number: number, input: RefundInput): Promise<void> {
  requireMay(shop, "orders.refund");
  try {
    await moveOrder(shop, number, (order) => decide(shop, order, input));
  } catch (error) {
    if (error instanceof Refused && error.code === "card_spent") throw cardSpent("so it can't be refunded.");
    throw error;
  }
  await sendSoon(shop);
}

async function decide(shop: StoreContext, order: FullOrderRow, input: RefundInput) {
  if (order.refunds.some(({ id }) => id === input.id)) return null;
  const assembled = assembleOrder(order);
  // Sent and not paid yet, only what gift cards or the order before it paid can go back.
  if ((order.status !== "paid" && order.status !== "fulfilled") || nothingPaid(assembled))
    throw wrongStatus(order);
  const returned = order.returns.find(({ id }) => id === input.returnId);
  const cameBack = (lineId: string) => returned?.lines.find((line) => line.lineId === lineId)?.received ?? 0;
  checkCounts(input, (input.returnId ?? null) === null ? null : cameBack);
  const counted = countRefund(assembled, input);
  const moves = lineMoves(order, counted, input);
  // Pieces that are still to be paid for are taken off that; money would go back for them that never came.
  const pieces = input.lines.some(({ quantity }) => quantity > 0);
  if (isUnpaid(order) && pieces && !leavesNothing(order, moves.moves))
    throw new Conflict(
      "wrong_status",
      "This order is not paid yet. Note what comes back as a return: it is taken off what is to be paid. What gift cards paid can go back as another amount.",
    );
  const checked = checkRefund(input, counted, order.currency);
  const at = shop.now();
  const { id: orderId } = order;
  const returnId = input.returnId ?? null;
  const by = { actor: actorName(shop.actor), at };
  const { commands, events } = writeRefunds(
    shop,
    order,
    { id: input.id, counted, lines: moves.lines, returnId, byHand: input.byHand, ...checked },
    at,
    await ordersBefore(shop, order, counted),
  );
  const bought = order.lines.some(
    (line) => line.giftCard && counted.lines.some(({ lineId }) => lineId === line.id),
  );
  return {
    held: holdOrder(orderId, order.status),
    seen: refundsAsSeen(order),
    moved: moveLines(orderId, moves.moves),
    // It locks the orders before this one, whose holders go on to stock.
    ...commands,
    unsent: putBack(orderId, moves.unsent, { reason: "given_back", ...by }),
    brought: putBack(orderId, moves.brought, { reason: "returned", ...by }),
    ...(bought && { disabled: disableRefunded(orderId, at) }),
    ...(returnId !== null && { closed: closeReturn(returnId, orderId, at) }),
    sent: stepIfSent(orderId, by, askAt(at)),
    refunded: stepIfRefunded(orderId, at),
    events: insertEvents([
      ...events,
      ...(returnId === null ? [] : [orderEvent(shop, "RETURN_CLOSED", orderId, at, { returnId })]),
    ]),
  };
}

/** Whether its buyer keeps nothing of it then, so that nothing is asked for at the door: pieces they have still are asked for. */
const leavesNothing = ({ lines }: FullOrderRow, moves: LineMove[]): boolean =>
  allCameBack(
    lines.map((line) => {
      const move = moves.find(({ lineId }) => lineId === line.id);
      if (!move) return line;
      const { returned, addReturned, removed, addRemoved } = move;
      return { ...line, returned: returned + addReturned, removed: removed + addRemoved };
    }),
  );

const wrongStatus = ({ status }: Pick<FullOrderRow, "status">) =>
  new Conflict(
    "wrong_status",
    status === "placed" || status === "fulfilled"
      ? "This order is not paid yet, so there is no money to give back."
      : `This order is ${status}, so nothing of it can be refunded.`,
  );
