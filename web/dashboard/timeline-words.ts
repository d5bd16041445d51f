import { formatMoney } from "#domain/money.ts";
import type { TimelineEntry } from "#domain/order/order.ts";

type Words = { title: string; detail: string };

/** One event of an order in a seller's words. What is not known yet still reads as words, never as a code. */
export function timelineWords(
  { type, actor, data }: Pick<TimelineEntry, "type" | "actor" | "data">,
  currency: string,
): Words {
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const money = (name: string) => (typeof data[name] === "number" ? formatMoney(data[name], currency) : "");
  switch (type) {
    case "ORDER_PLACED":
      return { title: "The buyer placed the order", detail: "" };
    case "ORDER_PAID":
      return {
        title: actor.startsWith("gateway:")
          ? "Paid online"
          : bySeller(actor)
            ? "You marked it as paid"
            : "Paid",
        detail: money("amount"),
      };
    case "ORDER_FULFILLED":
      return { title: "Sent", detail: [text("carrier"), text("trackingNumber")].filter(Boolean).join(" · ") };
    case "ORDER_CANCELLED":
      return {
        title: bySeller(actor)
          ? "Cancelled by your shop"
          : actor === "buyer"
            ? "Cancelled by the buyer"
            : "Cancelled",
        detail: text("reason"),
      };
    case "PAYMENT_FAILED":
      return { title: "A payment did not go through", detail: text("problem") };
    case "PAYMENT_MISMATCH":
      return { title: "A payment did not match the order", detail: text("problem") };
    case "REFUND_DUE":
      return { title: "Money must be given back", detail: money("amount") };
    case "ORDER_REFUNDED":
      return {
        title: bySeller(actor) ? "You gave the money back" : "Money given back",
        detail: money("amount"),
      };
    case "LETTER_REFUSED":
      return { title: "A letter could not be delivered", detail: text("to") };
    default: {
      const words = type.toLowerCase().replaceAll("_", " ");
      return { title: words.charAt(0).toUpperCase() + words.slice(1), detail: "" };
    }
  }
}

const bySeller = (actor: string): boolean => actor.startsWith("seller:");
