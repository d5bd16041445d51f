import { listed, thingsIn, toldChange } from "#domain/edit/told.ts";
import { thingsTold } from "#domain/fulfilment/told.ts";
import { formatMoney } from "#domain/money.ts";
import type { TimelineEntry } from "#domain/order/order.ts";
import { mismatchIn } from "#domain/payment/mismatch.ts";
import { methodName } from "./method-words.ts";
import { paidWithName, sourceName } from "./source-words.ts";

type Words = { title: string; detail: string };

/** One event of an order in a seller's words. What is not known yet still reads as words, never as a code. */
export function timelineWords(
  { type, actor, data }: Pick<TimelineEntry, "type" | "actor" | "data">,
  currency: string,
): Words {
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const money = (name: string) => (typeof data[name] === "number" ? formatMoney(data[name], currency) : "");
  const tracking = () => [text("carrier"), text("trackingNumber")].filter(Boolean).join(" · ");
  const things = () =>
    thingsTold(data)
      .map(
        ({ title, variantTitle, quantity }) =>
          `${quantity} × ${[title, variantTitle].filter(Boolean).join(", ")}`,
      )
      .join("\n");
  switch (type) {
    case "ORDER_CREATED":
      return bySeller(actor)
        ? { title: "You made this order", detail: madeHow(text("source")) }
        : { title: "The buyer placed the order", detail: "" };
    case "ORDER_PAID":
      if (text("cause") === "exchange") return { title: "Paid by what came back", detail: "" };
      return {
        title: actor.startsWith("gateway:")
          ? paidBy(actor)
          : bySeller(actor)
            ? "You marked it as paid"
            : "Paid",
        detail: [money("amount"), paidWithName(text("paidWith")), text("reference")]
          .filter(Boolean)
          .join(" · "),
      };
    case "ORDER_FULFILLED":
      if (data["nothingToSend"]) return { title: "Done: nothing was left to send", detail: "" };
      return {
        title: typeof data["left"] === "number" && data["left"] > 0 ? "A part was sent" : "Sent",
        detail: [tracking(), things()].filter(Boolean).join("\n"),
      };
    case "PARCEL_TRACKING_CHANGED":
      return { title: "You corrected the tracking", detail: tracking() };
    case "PARCEL_DELIVERED":
      return { title: "Delivered", detail: things() };
    case "PARCEL_CALLED_OFF":
      return { title: "You called a parcel off", detail: things() };
    case "ORDER_CANCELLED":
      return {
        title: bySeller(actor)
          ? "Cancelled by your shop"
          : actor === "buyer"
            ? "Cancelled by the buyer"
            : "Cancelled",
        detail:
          text("cause") === "paid_too_late"
            ? "The payment came after the hold was over, and the things were sold by then."
            : text("cause") === "not_paid_in_time"
              ? "It was not paid in time. Stock, uses of discounts and gift card money went back."
              : text("reason"),
      };
    case "HOLD_ENDED":
      return { title: "Not paid in time", detail: "Its stock was given back and can be sold to others." };
    case "HOLD_RENEWED":
      return { title: "The buyer came back to pay", detail: "Its stock was there and is held again." };
    case "PAYMENT_FAILED":
      return { title: "A payment did not go through", detail: text("problem") };
    case "PAYMENT_MISMATCH":
      return { title: "A payment did not match the order", detail: mismatchWords(data) };
    case "PAYMENT_METHOD_CHANGED":
      return { title: "The buyer chose another way to pay", detail: methodName(text("to")) };
    case "PAYMENT_PROOF_SENT":
      return { title: "The buyer sent a receipt of their transfer", detail: "" };
    case "PAYMENT_PROOF_DECLINED":
      return { title: "You declined the receipt", detail: text("reason") };
    case "REFUND_DUE":
      return { title: "Money must be given back", detail: money("amount") };
    case "REFUND_STARTED":
      return { title: "A refund was started", detail: money("amount") };
    case "REFUND_FAILED":
      return {
        title: "A refund did not go through",
        detail: [money("amount"), text("problem")].filter(Boolean).join(" · "),
      };
    case "REFUND_STUCK":
      return {
        title: "A refund does not go on by itself",
        detail: [money("amount"), text("problem")].filter(Boolean).join(" · "),
      };
    case "RETURN_REQUESTED":
      return { title: "The buyer asked to return something", detail: "" };
    case "RETURN_APPROVED":
      return { title: "You approved the return", detail: "" };
    case "RETURN_DECLINED":
      return { title: "You declined the return", detail: "" };
    case "RETURN_CANCELLED":
      return {
        title: bySeller(actor) ? "You called the return off" : "The buyer keeps it after all",
        detail: "",
      };
    case "RETURN_RECEIVED":
      return {
        title: "The return arrived",
        detail: typeof data["amount"] === "number" ? `${money("amount")} is asked for no more.` : "",
      };
    case "RETURN_CLOSED":
      return { title: "The return is settled", detail: "" };
    case "EXCHANGE_SENT_OUT":
      return { title: "You send something else in its place", detail: "" };
    case "EXCHANGE_CALLED_OFF":
      return {
        title: `The exchange${typeof data["number"] === "number" ? `, order #${data["number"]},` : ""} was called off`,
        detail: [money("amount"), "The return is yours to refund or exchange again."]
          .filter(Boolean)
          .join(" · "),
      };
    case "EXCHANGE_REFUNDED": {
      const before = typeof data["number"] === "number" ? `order #${data["number"]}` : "the order before";
      return {
        title: `${money("amount") || "A part"} goes back with ${before}, which paid for this one`,
        // Who refunds an exchange gives only its own money back: that order's may wait for their hand.
        detail: "See there whether it is on its way, or yours to give back.",
      };
    }
    case "ORDER_REFUNDED":
      return {
        title: bySeller(actor) ? "You gave the money back" : "Money given back",
        detail: money("amount"),
      };
    case "GIFT_CARD_RETURNED":
      return { title: "The gift card has its money back", detail: money("amount") };
    case "ORDER_EDITED":
      return { title: "The order was changed", detail: editedWords(data, currency) };
    case "ADDITION_PAID":
      return { title: "What was added is paid", detail: money("amount") };
    case "ADDITION_DROPPED":
      return {
        title:
          text("cause") === "not_paid_in_time"
            ? "What was added was not paid in time"
            : "What was added was dropped",
        detail: `Back in stock: ${listed(thingsIn(data["lines"]))}`,
      };
    case "DISPUTE_OPENED":
      return {
        title: `The buyer opened a dispute: ${text("kind").replaceAll("_", " ")}`,
        detail: text("reason"),
      };
    case "DISPUTE_ANSWERED":
      return { title: "You answered the dispute", detail: text("reason") };
    case "DISPUTE_OFFERED":
      return { title: "You offered to settle the dispute", detail: text("reason") };
    case "DISPUTE_OFFER_DECLINED":
      return { title: "The buyer said no to your offer", detail: "" };
    case "DISPUTE_AT_PLATFORM":
      return {
        title: "The dispute is with the platform",
        detail:
          text("cause") === "time"
            ? "It was not answered in three days."
            : text("cause") === "store"
              ? "You asked for it."
              : "The buyer asked for it.",
      };
    case "DISPUTE_WITHDRAWN":
      return { title: "The buyer withdrew the dispute", detail: "" };
    case "DISPUTE_SETTLED":
      return { title: "The buyer agreed: the dispute is settled", detail: "" };
    case "DISPUTE_LAPSED":
      return { title: "The dispute was let rest", detail: "Nobody asked for more in two weeks." };
    case "DISPUTE_DECIDED":
      return {
        title: `The platform decided: ${text("decision").replaceAll("_", " ")}`,
        detail: text("reason"),
      };
    case "LETTER_REFUSED":
      return { title: "A letter could not be delivered", detail: text("to") };
    case "OFFER_TAKEN_BACK":
      return { title: "You took an offer back", detail: "" };
    case "OFFER_ORDERED":
      return { title: "The buyer ordered with your offer", detail: "" };
    default: {
      const words = type.toLowerCase().replaceAll("_", " ");
      return { title: words.charAt(0).toUpperCase() + words.slice(1), detail: "" };
    }
  }
}

function mismatchWords(data: Record<string, unknown>): string {
  const told = mismatchIn(data);
  return told ? `${told.arrived} arrived, ${told.asked} was asked for` : "";
}

const madeHow = (source: string): string => (source === "draft" ? "With a pay link" : sourceName(source));

function editedWords(data: Record<string, unknown>, currency: string): string {
  const { taken, added, reason, collect, back, total, paid } = toldChange(data);
  const money = (amount: number) => formatMoney(amount, currency);
  return [
    ...(taken.length > 0 ? [`Taken out: ${listed(taken)}`] : []),
    ...(added.length > 0 ? [`Added: ${listed(added)}`] : []),
    ...(!paid && total !== null ? [`New total: ${money(total)}`] : []),
    ...(paid && back > 0 ? [`To go back: ${money(back)}`] : []),
    ...(paid && collect > 0 ? [`To be collected: ${money(collect)}`] : []),
    ...(reason ? [reason] : []),
  ].join("\n");
}

const paidBy = (actor: string): string => `Paid by ${methodName(actor.slice("gateway:".length))}`;

const bySeller = (actor: string): boolean => actor.startsWith("seller:");
