import { uuidv7 } from "uuidv7";
import { insertAddition } from "#db/additions.server.ts";
import { countEdit } from "#db/edits.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { insertOrderLines, takeStock } from "#db/order-placing.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { MethodRow } from "#db/payment-methods.server.ts";
import { insertPayment } from "#db/payments.server.ts";
import type { Question } from "#db/question.server.ts";
import { moveLines, putBack, refundsAsSeen, stepIfRefunded, stepIfSent } from "#db/refunds.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { askAt } from "../order/ask-at.ts";
import { newReference } from "../payment/reference.ts";
import { lineMoves } from "../refund/line-moves.ts";
import { writeRefunds } from "../refund/sources.ts";
import { ordersBefore } from "../return/orders-before.ts";
import { addedLines, changeWords, placedBehind, takenFor } from "./lines.ts";
import type { Plan } from "./plan.ts";
import { WAIT_MS, type With } from "./unpaid.ts";

type PaidPlan = Extract<Plan, { kind: "paid" }>;

/** What changes an order that is paid: refunds what is taken out, and has what is added wait for its own money. */
export async function writePaid(
  shop: StoreContext,
  order: FullOrderRow,
  plan: PaidPlan,
  { input, reason, offers, methods, now }: With,
): Promise<Record<string, Question<unknown>>> {
  const { id: orderId, currency } = order;
  const by = { actor: actorName(shop.actor), at: now };
  const { moves, unsent, lines } = lineMoves(order, plan.refund, {
    lines: input.taken.map(({ lineId }) => ({ lineId, restock: input.restock })),
  });
  const gifts = placedBehind(order, addedLines(plan.gifts, offers, new Map()));
  const addition =
    plan.addition && added(order, plan.addition, { storeId: shop.store.id, offers, methods, now });
  const told = {
    editId: input.id,
    ...changeWords(order, input, offers),
    reason,
    collect: plan.collect,
    back: plan.back,
    currency,
    paid: true,
    ...(addition && { additionId: addition.id }),
  };
  // Before the refund that follows from it, in the timeline too.
  const edited = orderEvent(shop, "ORDER_EDITED", orderId, now, told);
  const refund = writeRefunds(
    shop,
    order,
    { id: input.id, counted: plan.refund, lines, reason, note: "", byHand: false, how: "" },
    now,
    await ordersBefore(shop, order, plan.refund),
  );
  return {
    counted: countEdit({ orderId, status: order.status, edits: order.edits }),
    seen: refundsAsSeen(order),
    ...(moves.length > 0 && { moved: moveLines(orderId, moves) }),
    ...refund.commands,
    ...(unsent.length > 0 && { unsent: putBack(orderId, unsent, { reason: "given_back", ...by }) }),
    ...(input.added.length > 0 && {
      stock: takeStock(takenFor(input.added, offers), now, { orderId, actor: by.actor }),
    }),
    ...(gifts.length > 0 && { gifts: insertOrderLines(orderId, gifts) }),
    ...addition?.commands,
    ...(!addition && { sent: stepIfSent(orderId, by, askAt(now)), refunded: stepIfRefunded(orderId, now) }),
    events: insertEvents([edited, ...refund.events]),
  };
}

/** What is added, with the payment that it waits for. */
function added(
  { id: orderId, currency, method, ...order }: FullOrderRow,
  { lines, lineTax, subtotal, tax, taxIncluded, total, taxes }: NonNullable<PaidPlan["addition"]>,
  { storeId, offers, methods, now }: Pick<With, "offers" | "methods" | "now"> & { storeId: string },
) {
  const id = uuidv7();
  return {
    id,
    commands: {
      addition: insertAddition({
        id,
        orderId,
        lines: addedLines(lines, offers, lineTax),
        subtotal,
        tax,
        taxIncluded,
        taxes: order.taxes.map((one, at) => ({ ...one, amount: taxes[at]?.amount ?? 0 })),
        total,
        holdUntil: new Date(now.getTime() + WAIT_MS),
        createdAt: now,
      }),
      payment: insertPayment({
        id: uuidv7(),
        orderId,
        additionId: id,
        provider: wayOf(method, methods),
        reference: newReference(storeId),
        amount: total,
        currency,
        createdAt: now,
      }),
    },
  };
}

/** As the order was paid, where the shop still offers that; else as it offers first. At the door nothing is paid in advance. */
function wayOf(method: FullOrderRow["method"], methods: MethodRow[]): FullOrderRow["method"] {
  const offered = methods
    .filter(({ enabled, provider }) => enabled && provider !== "pay_on_delivery")
    .map(({ provider }) => provider);
  return offered.find((one) => one === method) ?? offered[0] ?? "pay_on_delivery";
}
