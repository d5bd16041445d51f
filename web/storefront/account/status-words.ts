import type { Bought } from "#domain/buyer/account.ts";
import type { Say } from "#domain/words/say.ts";

/** How an order stands, in a few of its buyer's words. */
export function statusWords(
  say: Say,
  {
    status,
    method,
    paymentStatus,
    partlySent,
  }: Pick<Bought, "status" | "method" | "paymentStatus" | "partlySent">,
): string {
  if (partlySent) return say("Partly sent, more follows");
  switch (status) {
    case "placed":
      if (method === "pay_on_delivery") return say("Being packed, to be paid on delivery");
      if (method === "bank_transfer") return say("Waits for your transfer");
      return paymentStatus === "failed"
        ? say("The payment did not go through")
        : say("Waits for its payment");
    case "paid":
      return say("Paid, being packed");
    case "fulfilled":
      return method === "pay_on_delivery" && paymentStatus !== "paid"
        ? say("Sent, to be paid on delivery")
        : say("Sent");
    case "cancelled":
      return paymentStatus === "refund_due" ? say("Cancelled, your money comes back") : say("Cancelled");
    case "refunded":
      return say("Your money was sent back");
  }
}
