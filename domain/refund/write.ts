import { uuidv7 } from "uuidv7";
import { refundToCards } from "#db/gift-cards.server.ts";
import { insertRefund, insertRefundLines, reserve, type NewRefundLine } from "#db/refunds.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";

/**
 * One refund as it is to be written. Amounts are minor units; `giftCard` is the part of `amount` for gift cards, `exchange` goes back
 * besides, with the order before.
 */
export type Planned = {
  id: string;
  orderId: string;
  paymentId: string | null;
  returnId?: string | null;
  amount: number;
  giftCard: number;
  delivery: number;
  exchange?: number;
  currency: string;
  reason: string;
  note: string;
  /**
   * Through the gateway, or `by_hand`: then it is done, unless its seller gives it back `later`. Of `exchange` alone nothing of this
   * order's own goes back.
   */
  way: "gateway" | "by_hand" | "gift_card" | "exchange";
  how: string;
  later?: boolean;
  lines: NewRefundLine[];
};

/** What writes a refund, and what it tells. The order must be locked before it in the same batch. */
export function writeRefund(shop: StoreContext, plan: Planned, at: Date) {
  const { lines, giftCard, paymentId, later = false, ...refund } = plan;
  const actor = actorName(shop.actor);
  const done = plan.way === "by_hand" ? !later : plan.way !== "gateway";
  const { id, orderId, amount, currency } = plan;
  return {
    commands: {
      ...(paymentId !== null && { [`reserved ${id}`]: reserve(paymentId, amount - giftCard) }),
      [`refund ${id}`]: insertRefund({
        ...refund,
        paymentId,
        giftCard,
        status: done ? "done" : "pending",
        key: uuidv7(),
        nextAttemptAt: plan.way === "gateway" ? at : null,
        actor,
        createdAt: at,
        settledAt: done ? at : null,
      }),
      ...(lines.length > 0 && { [`lines ${id}`]: insertRefundLines(plan, lines) }),
      ...(giftCard > 0 && {
        [`cards ${id}`]: refundToCards({ orderId, refundId: id, amount: giftCard }, actor, at),
      }),
    },
    event: orderEvent(shop, done ? "ORDER_REFUNDED" : "REFUND_STARTED", orderId, at, {
      refundId: id,
      amount,
      currency,
    }),
  };
}
