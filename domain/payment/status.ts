import type { PaymentStatus } from "../order/order.ts";

/**
 * What a payment may become next; the database holds every writer to it (migration 0036). One that came to nothing is paid after
 * all when its money comes late. Money that came stays: as the order's, or, once the order does not want it, to be given back,
 * which refunds count (`domain/refund/status.ts`).
 */
export const NEXT_OF_PAYMENT = {
  pending: ["paid", "refund_due", "failed"],
  failed: ["paid", "refund_due"],
  paid: ["refund_due"],
  refund_due: [],
} as const satisfies Record<PaymentStatus, readonly PaymentStatus[]>;
