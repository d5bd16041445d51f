import { uuidv7 } from "uuidv7";
import { expectOpenAdditions } from "#db/additions.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { expectWithNobody } from "#db/fulfilments.server.ts";
import { flagRefunds, giveUnsentBack, stepOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import { moveLines, refundsAsSeen, stepIfRefunded } from "#db/refunds.server.ts";
import { Refused } from "#db/refused.server.ts";
import { callExchangeOff } from "#db/returns.server.ts";
import { dropped } from "../addition/drop.ts";
import { openAddition } from "../addition/open.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { cardSpent } from "../gift-card/spent.ts";
import { isOnline } from "../payment/providers.ts";
import { lineMoves } from "../refund/line-moves.ts";
import { owedOf } from "../refund/owed.ts";
import { sendSoon } from "../refund/soon.ts";
import { countRefund } from "../refund/sums.ts";
import { writeRefund } from "../refund/write.ts";
import { paysElsewhere } from "../return/pays-elsewhere.ts";
import { requireMay } from "../staff/require.ts";
import { assembleOrder } from "./assemble.ts";
import { moveOrder } from "./move.ts";
import { mayBecome } from "./status.ts";
import { withNobody } from "./with-nobody.ts";
import { usesBack } from "./uses-back.ts";

/** What happens beside: whether the money that a gateway took is sent back at once, and whether the things go back on the shelf. */
export type Cancelling = { refund: boolean; restock: boolean };

/**
 * Calls an order off, once: what was not sent goes back on the shelf unless `restock` is false, what it used of discounts and gift
 * cards goes back too, and money that came is sent back through its gateway, or flagged to be given back. Gift cards that were
 * bought with it are of no use any more. What came back for an exchange is the shop's to settle again. `reason` may be empty and is
 * told to the buyer. Throws `Invalid`, `NotFound` and
 * `Conflict` (`wrong_status`, `partly_sent`, `exchanged` while its money pays for what went out for what came back, `card_spent`,
 * `money_waits` when it was called off before and its money is still with the shop, for it was not sent back or did not arrive).
 */
export async function cancelOrder(
  shop: StoreContext,
  number: number,
  reason: string,
  { refund, restock }: Cancelling = { refund: false, restock: true },
): Promise<void> {
  // Whoever may send money out may also cancel.
  requireMay(shop, refund ? "orders.refund" : "orders.cancel");
  const why = reason.trim();
  if (why.length > 500) throw new Invalid({ reason: "Please keep the reason under 500 characters." });
  const cancelled = moveOrder(shop, number, (order) => {
    if (order.status === "cancelled" && refund && moneyWaits(order)) throw notSentBack();
    if (order.status === "cancelled") return null;
    if (!mayBecome(order, "cancelled")) {
      throw new Conflict("wrong_status", `This order is ${order.status}, so it can't be cancelled.`);
    }
    if (!withNobody(order))
      throw new Conflict(
        "partly_sent",
        "A part of this order is on its way, so it can't be cancelled as a whole. Call its parcels off first.",
      );
    const exchange = paysElsewhere(order);
    if (exchange !== null)
      throw new Conflict(
        "exchanged",
        `Order ${exchange} goes out in exchange for what came back of this one and is paid with its money. Cancel that one first, and then this.`,
      );
    const at = shop.now();
    const { id: orderId, currency } = order;
    const by = { actor: actorName(shop.actor), at };
    const events = [orderEvent(shop, "ORDER_CANCELLED", orderId, at, { reason: why })];
    const { due, sent } = moneyBack(shop, order, at, refund);
    const cards = order.giftCard - order.giftCardBack;
    const added = openAddition(order);
    // The step guards that it is still paid, or still not, when this is written.
    events.push(...sent.events);
    if (order.status === "paid" && due > 0)
      events.push(orderEvent(shop, "REFUND_DUE", orderId, at, { amount: due, currency }));
    if (cards > 0)
      events.push(orderEvent(shop, "GIFT_CARD_RETURNED", orderId, at, { amount: cards, currency }));
    return {
      step: stepOrder({ orderId, from: order.status, to: "cancelled", at }),
      // A parcel that left since it was read moves no status.
      unsent: expectWithNobody(orderId),
      added: expectOpenAdditions(orderId, added ? 1 : 0),
      seen: refundsAsSeen(order),
      exchange: callExchangeOff(orderId, by),
      ...(restock && { stock: giveUnsentBack(orderId, by) }),
      refunds: flagRefunds(orderId),
      ...sent.commands,
      // What was added and is not paid goes with it.
      ...(added && dropped(shop, { ...added, orderId }, "order_cancelled", at)),
      ...usesBack(orderId, by.actor, at),
      refunded: stepIfRefunded(orderId, at),
      events: insertEvents(events),
    };
  });
  await cancelled.catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "card_spent") throw error;
    throw cardSpent("so this order can't be cancelled as a whole. Refund what is left of it instead.");
  });
  if (refund) await sendSoon(shop);
}

/** Whether money that a gateway took is still to be given back, and is not on its way. */
const moneyWaits = (order: FullOrderRow): boolean =>
  owedOf(assembleOrder(order)).some(({ provider }) => isOnline(provider));

const notSentBack = () =>
  new Conflict(
    "money_waits",
    "This order is cancelled already, and money that came for it is still with you. Give it back under Refunds.",
  );

/** What sends back the money that gateways took, and how much is left with the shop then. */
function moneyBack(shop: StoreContext, order: FullOrderRow, at: Date, wanted: boolean) {
  const left = order.payments
    .filter(({ status }) => status === "paid")
    .map(({ id, provider, amount, refunded }) => ({ id, provider, amount: amount - refunded }));
  const goes = wanted ? left.filter(({ provider, amount }) => isOnline(provider) && amount > 0) : [];
  const due = left.filter((one) => !goes.includes(one)).reduce((sum, { amount }) => sum + amount, 0);
  if (goes.length === 0) return { due, sent: { commands: {}, events: [] } };
  const rest = order.lines.map(({ id, quantity }) => ({ lineId: id, quantity, restock: false }));
  // What the order before an exchange pays stays with that.
  const own = { ...assembleOrder(order), credit: null };
  const counted = countRefund(own, { lines: rest, delivery: 0, other: 0 });
  const { lines, moves } = lineMoves(order, counted, { lines: rest });
  const written = goes.map(({ id, amount }, place) =>
    writeRefund(
      shop,
      {
        id: uuidv7(),
        orderId: order.id,
        paymentId: id,
        amount,
        giftCard: 0,
        delivery: 0,
        currency: order.currency,
        reason: "",
        note: "",
        way: "gateway",
        how: "",
        lines: place === 0 ? lines : [],
      },
      at,
    ),
  );
  const commands: Record<string, Question<unknown>> = { lines: moveLines(order.id, moves) };
  return {
    due,
    sent: {
      commands: Object.assign(commands, ...written.map((one) => one.commands)) as typeof commands,
      events: written.map(({ event }) => event),
    },
  };
}
