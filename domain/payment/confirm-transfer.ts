import { insertEvents } from "#db/events.server.ts";
import { takeAgain } from "#db/holds.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { bookByHand, holdOrder } from "#db/order-steps.server.ts";
import { confirmProofs } from "#db/payment-proofs.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { formatMoney, parseMoney } from "../money.ts";
import { dueOf } from "../order/due.ts";
import { moveOrder } from "../order/move.ts";
import { paidAsSeen } from "./paid-as-seen.ts";
import { soldSince } from "./sold-since.ts";
import { cameBackUnpaid, nothingAsked } from "../return/before-paid.ts";
import { requireMay } from "../staff/require.ts";

/**
 * The seller saw the money of a transfer on their account; `typed` is how much it was. A second press changes nothing. Throws
 * `NotFound`, `Invalid` (`amount`) when it is not what was asked for, and `Conflict` (`no_transfer`, `wrong_status`, `money_changed` when
 * another amount was confirmed already).
 */
export async function confirmTransfer(shop: StoreContext, number: number, typed: string): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    if (order.method !== "bank_transfer")
      throw new Conflict("no_transfer", "This order is not paid by bank transfer.");
    const { currency } = order;
    const seen = parseMoney(typed, currency);
    if (paidAsSeen(order.payments, seen)) return null;
    if (order.status !== "placed")
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be marked as paid.`);
    if (nothingAsked(order)) throw cameBackUnpaid();
    const amount = dueOf(order);
    if (seen !== amount)
      throw new Invalid({
        amount: `This order waits for ${formatMoney(amount, currency)}. If another amount arrived, ${whatNow(order)}`,
      });
    const at = shop.now();
    return {
      // Its time was over and its things went back on the shelf: they are taken again, or nothing is booked.
      ...(order.releasedAt && takeAgain(order.id, null, { actor: actorName(shop.actor), at })),
      held: holdOrder(order.id, order.status),
      payment: bookByHand(order.id, "bank_transfer", amount, at),
      proofs: confirmProofs(order.id, at),
      event: insertEvents([orderEvent(shop, "ORDER_PAID", order.id, at, { amount, currency })]),
    };
  }).catch(soldSince);
}

/** A receipt that is not judged yet can be declined with a reason, which the buyer gets; without one, only the seller can tell them. */
const whatNow = ({ proofs, email }: FullOrderRow): string =>
  proofs.some(({ verdict }) => verdict === null)
    ? "decline the receipt and say so to the buyer."
    : `write to the buyer${email ? ` (${email})` : ""}: confirm it here once all of it is there, or give it back and cancel the order.`;
