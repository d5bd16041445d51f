import { uuidv7 } from "uuidv7";
import { changeLines, changeSums, countEdit, shareDiscounts } from "#db/edits.server.ts";
import { insertEvents } from "#db/events.server.ts";
import type { OfferOf } from "#db/exchanges.server.ts";
import { insertOrderLines, settleNothingDue, takeStock } from "#db/order-placing.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { MethodRow } from "#db/payment-methods.server.ts";
import { replacePayment, switchMethod } from "#db/payments.server.ts";
import type { Question } from "#db/question.server.ts";
import { putBack } from "#db/refunds.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { orderEvent } from "../event/tell.ts";
import { formatMoney } from "../money.ts";
import { holdUntil } from "../order/hold.ts";
import { isOnline } from "../payment/providers.ts";
import { newReference } from "../payment/reference.ts";
import type { EditInput } from "./check.ts";
import { addedLines, changeWords, placedBehind, takenFor } from "./lines.ts";
import type { Plan } from "./plan.ts";
import { sharedDiscounts } from "./sums.ts";

/** What a change is written with. */
export type With = {
  input: EditInput;
  reason: string;
  offers: OfferOf[];
  methods: MethodRow[];
  now: Date;
};

/** Its buyer is not at the page when a shop changes an order, so it waits longer than one that was just placed. */
export const WAIT_MS = 3 * 86_400_000;

/** What makes another order of one that is not paid. Throws `Conflict` (`gift_card_over`). */
export function writeUnpaid(
  shop: StoreContext,
  order: FullOrderRow,
  plan: Extract<Plan, { kind: "unpaid" }>,
  { input, reason, offers, methods, now }: With,
): Record<string, Question<unknown>> {
  const { sums, fresh, due } = plan;
  const { id: orderId, currency } = order;
  if (due < 0) throw cardsOver(order);
  const by = { actor: actorName(shop.actor), at: now };
  const lines = placedBehind(order, addedLines(fresh, offers, sums.lineTax));
  const back = things(order, input);
  const paid = due === 0;
  const method = paid ? "nothing_due" : order.method;
  const transferDays = methods.find(({ provider }) => provider === "bank_transfer")?.holdDays ?? null;
  const until = paid ? null : keptUntil(order, holdUntil(method, now, transferDays), now);
  const replaced = due !== order.total - order.giftCard;
  const payment = order.payments.at(-1);
  const goods = sums.discount - order.deliveryDiscount;
  const told = {
    editId: input.id,
    ...changeWords(order, input, offers),
    reason,
    before: order.total,
    total: sums.total,
    collect: plan.collect,
    back: plan.back,
    currency,
    paid: false,
  };
  return {
    counted: countEdit({ orderId, status: order.status, edits: order.edits }),
    sums: changeSums(orderId, sums, until),
    lines: changeLines(orderId, plan.lines),
    ...(lines.length > 0 && { fresh: insertOrderLines(orderId, lines) }),
    ...(input.restock &&
      back.length > 0 && { back: putBack(orderId, back, { reason: "given_back", ...by }) }),
    ...(input.added.length > 0 && {
      stock: takeStock(takenFor(input.added, offers), now, { orderId, actor: by.actor }),
    }),
    ...(goods !== order.discount - order.deliveryDiscount && {
      discounts: shareDiscounts(orderId, sharedDiscounts(order.discounts, goods)),
    }),
    ...(replaced &&
      payment &&
      replacePayment(payment, {
        id: uuidv7(),
        orderId,
        provider: method,
        reference: newReference(shop.store.id),
        amount: due,
        currency,
        createdAt: now,
      })),
    ...(paid && { method: switchMethod(orderId, method, null), settled: settleNothingDue(orderId, now) }),
    events: insertEvents([
      orderEvent(shop, "ORDER_EDITED", orderId, now, told),
      ...(paid ? [orderEvent(shop, "ORDER_PAID", orderId, now, { amount: 0, currency })] : []),
    ]),
  };
}

/** What is taken out, to be put back. */
export const things = (order: FullOrderRow, { taken }: EditInput) =>
  taken.flatMap(({ lineId, quantity }) =>
    order.lines.flatMap(({ id, variantId }) =>
      id === lineId && variantId !== null ? [{ variantId, quantity }] : [],
    ),
  );

function keptUntil(order: FullOrderRow, until: Date | null, now: Date): Date | null {
  // What is with the buyer already is not given back to the shelf when a time runs out.
  if (until === null || order.lines.some(({ sent }) => sent > 0)) return null;
  const longer = isOnline(order.method) ? now.getTime() + WAIT_MS : until.getTime();
  return new Date(Math.max(longer, order.holdUntil?.getTime() ?? 0));
}

const cardsOver = ({ giftCard, currency }: FullOrderRow) =>
  new Conflict(
    "gift_card_over",
    `Gift cards have paid ${formatMoney(giftCard, currency)} of this order, and what is left would cost less. Cancel it, so that their money goes back, and have it ordered anew.`,
  );
