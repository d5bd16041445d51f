import { orderByNumber } from "#db/orders.server.ts";
import { type MethodNote, methodNotes } from "#db/payment-methods.server.ts";
import { toReview } from "#db/reviews.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { ToReview } from "../review/review.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { assembleOrder } from "./assemble.ts";
import { askableNumber } from "./number.ts";
import type { Order } from "./order.ts";

/** What a buyer's timeline tells; the rest is between the shop and its gateway. */
const TOLD = new Set([
  "ORDER_PLACED",
  "ORDER_PAID",
  "PAYMENT_FAILED",
  "PAYMENT_METHOD_CHANGED",
  "PAYMENT_PROOF_SENT",
  "PAYMENT_PROOF_DECLINED",
  "HOLD_ENDED",
  "HOLD_RENEWED",
  "ORDER_FULFILLED",
  "PARCEL_TRACKING_CHANGED",
  "PARCEL_DELIVERED",
  "PARCEL_CALLED_OFF",
  "ORDER_CANCELLED",
  "GIFT_CARD_RETURNED",
  "ORDER_REFUNDED",
  "RETURN_REQUESTED",
  "RETURN_APPROVED",
  "RETURN_DECLINED",
  "RETURN_CANCELLED",
  "RETURN_RECEIVED",
  "EXCHANGE_SENT_OUT",
  "EXCHANGE_CALLED_OFF",
  "EXCHANGE_REFUNDED",
  "ORDER_EDITED",
  "ADDITION_PAID",
  "ADDITION_DROPPED",
]);

export type OrderPage = {
  shell: Shell;
  order: Order;
  reviews: ToReview[];
  /** Where to transfer to, and what the shop says about the way this order is paid. */
  told: MethodNote | null;
};

/** An order as its buyer sees it, in one trip. Throws `ShopMiss` unless `key` is the order's own. */
export async function orderPage(shop: StoreContext, number: number, key: string): Promise<OrderPage> {
  const { shell, found, reviews, notes } = await shop.db.read({
    shell: storeShell(),
    found: orderByNumber(askableNumber(number)),
    reviews: toReview(askableNumber(number)),
    notes: methodNotes(["bank_transfer", "pay_on_delivery"]),
  });
  if (!found || found.key !== key) throw new ShopMiss("order", shell);
  const order = assembleOrder(found);
  const timeline = order.timeline.flatMap(
    ({ type, at, data: { cause, amount, carrier, left, nothingToSend, taken, added } }) =>
      TOLD.has(type)
        ? [
            {
              type,
              at,
              actor: "",
              data: {
                cause,
                carrier,
                left,
                nothingToSend,
                ...(type === "ORDER_REFUNDED" && { amount }),
                ...(type === "ORDER_EDITED" && { taken, added }),
              },
            },
          ]
        : [],
  );
  const told = notes.find(({ provider }) => provider === order.method) ?? null;
  // What the shop wrote for itself, and what went on between it and its gateway, is not its buyer's.
  const refunds = order.refunds.map((refund) => ({ ...refund, note: "", problem: "" }));
  return { shell, order: { ...order, timeline, refunds }, reviews, told };
}
