import { isOfDispute } from "../event/tell.ts";
import type { TimelineEntry } from "./order.ts";

type Entry = { type: string; at: Date; data: Record<string, unknown> };

/** What a buyer's timeline tells; the rest is between the shop and its gateway. */
const TOLD = new Set([
  "ORDER_CREATED",
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

/** What the buyer of an order is told of one of its events, without who did it; null for what is not theirs to know. */
export function toldToBuyer({ type, at, data }: Entry): TimelineEntry | null {
  if (isOfDispute(type)) return { type, at, actor: "", data: disputeTold(data) };
  if (!TOLD.has(type)) return null;
  const { cause, amount, number, carrier, left, nothingToSend, taken, added } = data;
  return {
    type,
    at,
    actor: "",
    data: {
      cause,
      carrier,
      left,
      nothingToSend,
      ...((type === "ORDER_REFUNDED" || type === "RETURN_RECEIVED") && { amount }),
      ...(type === "EXCHANGE_REFUNDED" && { amount, number }),
      ...(type === "ORDER_EDITED" && { taken, added }),
    },
  };
}

/** What was said with it stands in the thread, under who said it. */
const disputeTold = ({ kind, cause, decision }: Record<string, unknown>) => ({ kind, cause, decision });
