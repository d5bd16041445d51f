import { uuidv7 } from "uuidv7";
import { settleByHand } from "#db/drafts.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { takeAgain } from "#db/holds.server.ts";
import { replacePayment, switchMethod } from "#db/payments.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { paidBy } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { moneyChanged } from "../order/money-changed.ts";
import { moveOrder } from "../order/move.ts";
import { paidAsSeen } from "../payment/paid-as-seen.ts";
import { paidMeanwhile } from "../payment/paid-meanwhile.ts";
import { newReference } from "../payment/reference.ts";
import { soldSince } from "../payment/sold-since.ts";
import { cameBackUnpaid, nothingAsked } from "../return/before-paid.ts";
import { requireMay } from "../staff/require.ts";
import { readHand } from "./terms.ts";

/**
 * The buyer of an order that the shop made has paid `amountSeen`, as it was shown, some other way than by its link. What the link was
 * waiting for is put aside: money that comes there after all is flagged to be given back. A second press changes nothing. Throws
 * `NotFound`, `Invalid` (`paidWith`, `reference`) and `Conflict` (`paid_online`, `paid_meanwhile` when it was paid another way first,
 * `wrong_status`, `out_of_stock`, `money_changed` when it comes to something else by now, or did when it was booked).
 */
export async function takeByHand(
  shop: StoreContext,
  number: number,
  { amountSeen, ...typed }: { paidWith: string; reference: string; amountSeen: number },
): Promise<void> {
  requireMay(shop, "orders.write");
  const problems: Record<string, string> = {};
  const byHand = readHand(typed, problems);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await moveOrder(shop, number, (order) => {
    if (order.source === "web")
      throw new Conflict("paid_online", "Its buyer placed this order, and chose how to pay it.");
    const last = order.payments.at(-1);
    const paid = paidBy(order.payments);
    if (paid && order.paidWith !== byHand.paidWith) throw paidMeanwhile(paid.provider);
    if (paidAsSeen(order.payments, amountSeen)) return null;
    if (order.status !== "placed" || !last)
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be marked as paid.`);
    if (nothingAsked(order)) throw cameBackUnpaid();
    const { id, currency } = order;
    const amount = dueOf(order);
    if (amount !== amountSeen) throw moneyChanged();
    const at = shop.now();
    const payment = {
      id: uuidv7(),
      orderId: id,
      amount,
      currency,
      reference: newReference(shop.store.id),
      createdAt: at,
    };
    return {
      // Its time was over and its things went back on the shelf: they are taken again, or nothing is booked.
      ...(order.releasedAt && takeAgain(id, null, { actor: actorName(shop.actor), at })),
      ...replacePayment(last, { ...payment, provider: "pay_on_delivery" }),
      method: switchMethod(id, "pay_on_delivery", null),
      settled: settleByHand(id, { ...byHand, at }),
      event: insertEvents([orderEvent(shop, "ORDER_PAID", id, at, { amount, currency, ...byHand })]),
    };
  }).catch(soldSince);
}
