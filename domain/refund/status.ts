import type { Refund, RefundStatus } from "../order/order.ts";

/**
 * What a refund may become next. One that failed is tried again under a new name at the gateway, or was given back another way.
 */
export const NEXT_OF_REFUND = {
  pending: ["sent", "done", "failed"],
  sent: ["done", "failed"],
  failed: ["pending", "done"],
  done: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

/** Whether its seller has decided to give it back by hand, and has not said yet that they did. No gateway is asked about it. */
export const waitsForHand = ({ status, way }: Pick<Refund, "status" | "way">): boolean =>
  status === "pending" && way === "by_hand";

export const refundMayBecome = (status: RefundStatus, next: RefundStatus): boolean =>
  (NEXT_OF_REFUND[status] as readonly RefundStatus[]).includes(next);
