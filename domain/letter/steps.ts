/** What a buyer is written to about, in the order it happens. */
export const LETTER_STEPS = [
  "CART_LEFT",
  "CART_STILL_LEFT",
  "ORDER_CREATED",
  "PAYMENT_FAILED",
  "HOLD_ENDED",
  "ORDER_PAID",
  "ORDER_EDITED",
  "ORDER_FULFILLED",
  "PARCEL_DELIVERED",
  "ORDER_CANCELLED",
  "ORDER_REFUNDED",
] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];
