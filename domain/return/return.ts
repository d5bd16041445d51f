/** Why something comes back, in the order people are asked. */
export const RETURN_REASONS = [
  "too_small",
  "too_big",
  "not_as_described",
  "damaged",
  "wrong_item",
  "changed_mind",
  "other",
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const isReturnReason = (word: string): word is ReturnReason =>
  (RETURN_REASONS as readonly string[]).includes(word);

export type ReturnStatus = "requested" | "approved" | "declined" | "cancelled" | "received" | "closed";

/** What a buyer sends back of an order, or wants to. */
export type Return = {
  id: string;
  status: ReturnStatus;
  /** The buyer's words, and the shop's: where to send it, or why not. */
  note: string;
  answer: string;
  /** The number of the order that goes out in its place. */
  exchangeNumber: number | null;
  /** That one waits for its difference, and is not sent before. */
  exchangeUnpaid: boolean;
  /** All that was paid for that one is back, or goes back with the orders before it. */
  exchangeRefunded: boolean;
  /** How much of this order's money pays for that one, in minor units; null when there is none. */
  exchangeCredit: number | null;
  /** How much of it was given back as too much for that one, and for those that were called off. */
  exchangeRest: number;
  createdAt: Date;
  lines: {
    lineId: string;
    quantity: number;
    reason: ReturnReason;
    /** Of `quantity`: arrived, and of those went back on the shelf. */
    received: number;
    restocked: number;
  }[];
};

/** A row of the seller's list. */
export type ReturnRow = Omit<Return, "lines"> & {
  orderNumber: number;
  name: string;
  lines: (Return["lines"][number] & { title: string; variantTitle: string; imageKey: string | null })[];
};
