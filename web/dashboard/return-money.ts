import type { Order } from "#domain/order/order.ts";
import type { Refundable } from "#domain/refund/sums.ts";
import { creditOf } from "#domain/return/exchange-sums.ts";
import type { Return } from "#domain/return/return.ts";

/** Whether any money is left to give back for what arrived with a return. */
export const hasMoneyFor = (
  order: Refundable & Pick<Order, "status">,
  one: Pick<Return, "id" | "lines">,
): boolean => (order.status === "paid" || order.status === "fulfilled") && creditOf(order, one) > 0;
