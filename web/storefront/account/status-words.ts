import type { Bought } from "#domain/buyer/account.ts";
import type { Say } from "#domain/words/say.ts";

type State = Pick<
  Bought,
  | "status"
  | "method"
  | "paymentStatus"
  | "deliveryMethod"
  | "partlySent"
  | "calledOff"
  | "cameBack"
  | "nothingToSend"
  | "exchange"
  | "arrived"
>;

/** How an order stands, in a few of its buyer's words. */
export function statusWords(
  say: Say,
  { status, method, paymentStatus, deliveryMethod, partlySent, arrived, ...order }: State,
): string {
  const fetched = deliveryMethod === "pickup";
  if (partlySent) return fetched ? say("Partly ready, more follows") : say("Partly sent, more follows");
  switch (status) {
    case "placed":
      if (method === "pay_on_delivery")
        return fetched
          ? say("Being packed, to be paid when you pick it up")
          : say("Being packed, to be paid on delivery");
      if (method === "bank_transfer") return say("Waits for your transfer");
      return paymentStatus === "failed"
        ? say("The payment did not go through")
        : say("Waits for its payment");
    case "paid":
      if (order.calledOff) return say("Your money goes back to you");
      if (order.nothingToSend) return say("Paid");
      return say("Paid, being packed");
    case "fulfilled": {
      if (order.calledOff) return say("Your money goes back to you");
      if (order.cameBack) return say("Your order is back with the shop");
      if (arrived) return fetched ? say("Picked up") : say("Arrived");
      const unpaid = method === "pay_on_delivery" && paymentStatus !== "paid";
      if (fetched)
        return unpaid ? say("Ready to be picked up, and paid there") : say("Ready to be picked up");
      return unpaid ? say("Sent, to be paid on delivery") : say("Sent");
    }
    case "cancelled":
      return paymentStatus === "refund_due" ? say("Cancelled, your money comes back") : say("Cancelled");
    case "refunded":
      // With the order before it, maybe by its seller's hand, which has not moved yet.
      return order.exchange ? say("Your money goes back to you") : say("Your money was sent back");
  }
}
