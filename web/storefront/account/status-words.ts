import type { Bought } from "#domain/buyer/account.ts";

/** How an order stands, in a few of its buyer's words. */
export function statusWords({
  status,
  method,
  paymentStatus,
}: Pick<Bought, "status" | "method" | "paymentStatus">): string {
  switch (status) {
    case "placed":
      if (method === "pay_on_delivery") return "Being packed, to be paid on delivery";
      return paymentStatus === "failed" ? "The payment did not go through" : "Waits for its payment";
    case "paid":
      return "Paid, being packed";
    case "fulfilled":
      return method === "pay_on_delivery" && paymentStatus !== "paid"
        ? "Sent, to be paid on delivery"
        : "Sent";
    case "cancelled":
      return paymentStatus === "refund_due" ? "Cancelled, your money comes back" : "Cancelled";
    case "refunded":
      return "Your money was sent back";
  }
}
