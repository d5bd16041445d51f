import type { PaymentProvider } from "../payment/providers.ts";
import type { OrderStatus } from "./order.ts";

/**
 * What an order may become next. A cancelled one becomes refunded when its money has gone back. One that is sent whole goes back
 * to where it was only with a parcel that is called off (`domain/fulfilment/call-off.ts`), which is no step of its own.
 */
export const NEXT = {
  placed: ["paid", "fulfilled", "cancelled"],
  paid: ["fulfilled", "cancelled", "refunded"],
  fulfilled: ["refunded"],
  cancelled: ["refunded"],
  refunded: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export const ORDER_STATUSES = Object.keys(NEXT) as OrderStatus[];

/** Whether this order may take that step. What is not paid yet is sent only when it is paid on delivery. */
export function mayBecome(
  order: { status: OrderStatus; method: PaymentProvider },
  next: OrderStatus,
): boolean {
  if (order.status === "placed" && next === "fulfilled" && order.method !== "pay_on_delivery") return false;
  return (NEXT[order.status] as readonly OrderStatus[]).includes(next);
}
