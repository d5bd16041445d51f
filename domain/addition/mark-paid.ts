import { uuidv7 } from "uuidv7";
import { holdAddition } from "#db/additions.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { insertPayment, setAside } from "#db/payments.server.ts";
import { bookReceived } from "#db/settling.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { moveOrder } from "../order/move.ts";
import { paidMeanwhile } from "../payment/paid-meanwhile.ts";
import { newReference } from "../payment/reference.ts";
import { requireMay } from "../staff/require.ts";
import { additionMayBecome } from "./status.ts";

/** How money came past every gateway. */
export type ByHand = "bank_transfer" | "pay_on_delivery";

/**
 * The seller has the money for what was added, all of it: seen on their account, or taken by hand. What was waited for instead is
 * put aside. A second press changes nothing. Throws `NotFound` and `Conflict` (`addition_dropped`, `paid_meanwhile` when it
 * was paid another way first).
 */
export async function markAdditionPaid(
  shop: StoreContext,
  number: number,
  additionId: string,
  how: ByHand,
): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    const addition = order.additions.find(({ id }) => id === additionId);
    if (!addition) throw new NotFound("addition");
    if (addition.status === "paid") {
      const paid = order.payments.find(
        (payment) => payment.additionId === additionId && payment.status === "paid",
      );
      if (paid && paid.provider !== how) throw paidMeanwhile(paid.provider);
      return null;
    }
    if (!additionMayBecome(addition.status, "paid"))
      throw new Conflict(
        "addition_dropped",
        "What was added was given up, so there is nothing to pay for it.",
      );
    const at = shop.now();
    const { currency, id: orderId } = order;
    const reference = newReference(shop.store.id);
    const amount = addition.total;
    return {
      held: holdOrder(orderId, "paid"),
      waiting: holdAddition(orderId, additionId),
      aside: setAside(orderId, additionId),
      payment: insertPayment({
        id: uuidv7(),
        orderId,
        additionId,
        provider: how,
        reference,
        amount,
        currency,
        createdAt: at,
      }),
      booked: bookReceived(
        { reference, amount, currency, gatewayId: "" },
        { id: uuidv7(), at, actor: actorName(shop.actor) },
      ),
    };
  });
}
