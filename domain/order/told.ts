/** What a buyer is told of; the rest is between the shop and its gateway. */
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

/** What of an event the order's buyer is told: its data without what is the shop's own; null when they are told nothing of it. */
export function toldOf(type: string, data: Record<string, unknown>): Record<string, unknown> | null {
  if (!TOLD.has(type)) return null;
  const { cause, amount, number, carrier, left, nothingToSend, taken, added } = data;
  return {
    cause,
    carrier,
    left,
    nothingToSend,
    ...(type === "ORDER_REFUNDED" && { amount }),
    ...(type === "EXCHANGE_REFUNDED" && { amount, number }),
    ...(type === "ORDER_EDITED" && { taken, added }),
  };
}
