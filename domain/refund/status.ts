import type { RefundStatus } from "../order/order.ts";

/**
 * What a refund may become next. One that failed is tried again under a new name at the gateway, or was given back another way.
 */
export const NEXT_OF_REFUND = {
  pending: ["sent", "done", "failed"],
  sent: ["done", "failed"],
  failed: ["pending", "done"],
  done: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

export const refundMayBecome = (status: RefundStatus, next: RefundStatus): boolean =>
  (NEXT_OF_REFUND[status] as readonly RefundStatus[]).includes(next);
