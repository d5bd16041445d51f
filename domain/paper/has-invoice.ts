import type { Order } from "../order/order.ts";

/** Whether a buyer gets an invoice of this order: what they owed is paid, also when it went back since. */
export const hasInvoice = ({ paidAt, method }: Pick<Order, "paidAt" | "method">): boolean =>
  paidAt !== null || method === "nothing_due";
