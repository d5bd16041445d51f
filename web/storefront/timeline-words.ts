import { listed, toldChange } from "#domain/edit/told.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order, TimelineEntry } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";
import { offerStepWords } from "./offer-step-words.ts";

type Bought = Pick<Order, "method" | "currency" | "deliveryMethod"> &
  Partial<Pick<Order, "source" | "paidWith">>;

/** A line of the timeline in plain words; null for what a buyer need not read. */
export function timelineWords(
  say: Say,
  { type, data }: Pick<TimelineEntry, "type"> & Partial<Pick<TimelineEntry, "data">>,
  order: Bought,
  { name: shop }: Pick<Shell, "name">,
): string | null {
  switch (type) {
    case "ORDER_CREATED":
      return (order.source ?? "web") === "web"
        ? say("You placed the order")
        : say("We put this order together for you");
    case "ORDER_PAID":
      if (order.method === "nothing_due") return say("Nothing is left to pay.");
      if (order.paidWith) return say("Paid to the shop");
      if (order.method !== "pay_on_delivery") return say("Your payment arrived");
      return order.deliveryMethod === "pickup" ? say("Paid to the shop") : say("You paid on delivery");
    case "PAYMENT_FAILED":
      return say("A payment did not go through");
    case "PAYMENT_MISMATCH":
      return say("Another amount came than was asked for");
    case "PAYMENT_METHOD_CHANGED":
      return say("You chose another way to pay");
    case "PAYMENT_PROOF_SENT":
      return say("You sent your receipt");
    case "PAYMENT_PROOF_DECLINED":
      return say("{shop} did not find your transfer", { shop });
    case "ORDER_FULFILLED":
      if (data?.nothingToSend) return null;
      if (typeof data?.left === "number" && data.left > 0)
        return order.deliveryMethod === "pickup"
          ? say("A part of your order is ready")
          : say("{shop} sent a part of it", { shop });
      if (order.deliveryMethod === "pickup") return say("Your order is ready");
      return typeof data?.carrier === "string" && data.carrier
        ? say("{shop} sent it with {carrier}", { shop, carrier: data.carrier })
        : say("{shop} sent it", { shop });
    case "PARCEL_TRACKING_CHANGED":
      return say("The tracking of a parcel was corrected");
    case "PARCEL_DELIVERED":
      return order.deliveryMethod === "pickup" ? say("You picked it up") : say("Your parcel arrived");
    case "PARCEL_CALLED_OFF":
      return say("A parcel was called off; what was in it is sent again");
    case "HOLD_ENDED":
      return say("It was not paid in time, so your things went back on the shelf");
    case "HOLD_RENEWED":
      return say("Your things were there and are kept for you again");
    case "ORDER_CANCELLED":
      return data?.cause === "paid_too_late"
        ? say("Your payment came too late: your things were sold, so the order was cancelled")
        : data?.cause === "not_paid_in_time"
          ? say("It was not paid in time, so the order was cancelled")
          : say("The order was cancelled");
    case "ORDER_REFUNDED":
      return typeof data?.amount === "number"
        ? say("{amount} was sent back to you", {
            amount: formatMoney(data.amount, order.currency, say.locale),
          })
        : say("Your money was sent back");
    case "RETURN_REQUESTED":
      return say("You asked to return something");
    case "RETURN_APPROVED":
      return say("{shop} agreed to your return", { shop });
    case "RETURN_DECLINED":
      return say("{shop} did not agree to your return", { shop });
    case "RETURN_CANCELLED":
      return say("The return was called off");
    case "RETURN_RECEIVED":
      return say("What you sent back has arrived");
    case "EXCHANGE_SENT_OUT":
      return say("{shop} sends you something else for what came back", { shop });
    case "EXCHANGE_CALLED_OFF":
      return say("The exchange was called off; {shop} settles what you sent back", { shop });
    case "EXCHANGE_REFUNDED":
      return say("{amount} goes back with order {number}", {
        amount: typeof data?.amount === "number" ? formatMoney(data.amount, order.currency, say.locale) : "",
        number: typeof data?.["number"] === "number" ? data["number"] : "",
      });
    case "ORDER_EDITED":
      return changed(say, data ?? {}, shop);
    case "ADDITION_PAID":
      return say("What was added is paid");
    case "ADDITION_DROPPED":
      return say("What was added was taken out again");
    case "DISPUTE_OPENED":
      return say("You opened a dispute");
    case "DISPUTE_ANSWERED":
      return say("{shop} answered your dispute", { shop });
    case "DISPUTE_OFFERED":
      return say("{shop} offers to settle it", { shop });
    case "DISPUTE_OFFER_DECLINED":
      return say("You said no to the offer");
    case "DISPUTE_AT_PLATFORM":
      return say("The platform looks at your dispute");
    case "DISPUTE_WITHDRAWN":
      return say("You withdrew your dispute");
    case "DISPUTE_SETTLED":
      return say("You agreed, and your dispute is settled");
    case "DISPUTE_LAPSED":
      return say("Your dispute was let rest");
    case "DISPUTE_DECIDED":
      return say("The platform has decided");
    case "GIFT_CARD_RETURNED":
      return say("What your gift card paid is back on it");
    default:
      return offerStepWords(say, type, { name: shop });
  }
}

/** That the shop changed it, and what: each part a sentence of its own. */
function changed(say: Say, data: Record<string, unknown>, shop: string): string {
  const { taken, added } = toldChange(data);
  return [
    say("{shop} changed your order", { shop }),
    ...(taken.length > 0 ? [say("Taken out: {things}", { things: listed(taken) })] : []),
    ...(added.length > 0 ? [say("Added: {things}", { things: listed(added) })] : []),
  ].join(" · ");
}
