import { listed, toldChange } from "#domain/edit/told.ts";
import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import { cameOtherwise } from "#domain/payment/mismatch.ts";
import { leftIn, partlySent } from "#domain/fulfilment/left.ts";
import type { Order, TimelineEntry } from "#domain/order/order.ts";
import type { Say } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";

type Seen = Pick<
  Order,
  | "status"
  | "method"
  | "payment"
  | "total"
  | "giftCard"
  | "currency"
  | "fulfilments"
  | "lines"
  | "paidAt"
  | "email"
  | "holdUntil"
  | "releasedAt"
  | "deliveryMethod"
  | "deliveryName"
> & { proofs?: Order["proofs"] } & Partial<
    Pick<Order, "refunds" | "received" | "exchangeOf" | "source" | "paidWith">
  >;
type Teller = Pick<Shell, "name" | "deliveryPromise" | "timeZone">;

/** How an order stands: a headline, what happens next, and whether the buyer can pay now. */
export type Standing = { title: string; next: string; canPay: boolean };

export function standing(say: Say, order: Seen, shell: Teller): Standing {
  const stands = (title: string, next: string): Standing => ({ title, next, canPay: false });
  const amount = formatMoney(dueOf(order), order.currency, say.locale);
  const shop = shell.name;
  if (partlySent(order))
    return {
      title:
        order.deliveryMethod === "pickup"
          ? say("A part of your order is ready")
          : say("A part of your order is on its way"),
      next: say.many(
        leftIn(order.lines),
        "{n} more thing of your order follows in another parcel.",
        "{n} more things of your order follow in another parcel.",
      ),
      // At the door, or before; never twice.
      canPay:
        order.status === "placed" && order.method !== "pay_on_delivery" && order.method !== "bank_transfer",
    };
  switch (order.status) {
    case "cancelled":
      return order.payment?.status === "refund_due"
        ? stands(
            say("This order was cancelled"),
            say("{shop} will send your {amount} back to you.", {
              shop,
              amount: formatMoney(stillDue(order) || dueOf(order), order.currency, say.locale),
            }),
          )
        : stands(say("This order was cancelled"), say("Nothing will be sent, and there is nothing to pay."));
    case "refunded":
      return stands(
        say("Your money was sent back"),
        say("{amount} is on its way to where it came from. Banks can take a few days.", {
          amount: formatMoney(givenBack(order) || dueOf(order), order.currency, say.locale),
        }),
      );
    case "fulfilled":
      if (order.lines.length > 0 && order.lines.every(({ giftCard }) => giftCard))
        return stands(say("Thank you, your order is paid"), say("Your gift card is in your e-mail."));
      if (order.fulfilments.every(({ status }) => status === "called_off"))
        return stands(
          say("Thank you, your order is paid"),
          say("Thank you for buying from {shop}.", { shop }),
        );
      if (isThere(order))
        return stands(
          order.deliveryMethod === "pickup" ? say("You picked up your order") : say("Your order has arrived"),
          say("Thank you for buying from {shop}.", { shop }),
        );
      if (order.deliveryMethod === "pickup")
        return stands(
          say("Your order is ready"),
          order.method === "pay_on_delivery" && !order.paidAt
            ? say("You can pick it up at {name}. Please have {amount} ready.", {
                name: order.deliveryName,
                amount,
              })
            : say("You can pick it up at {name}.", { name: order.deliveryName }),
        );
      return stands(
        say("Your order is on its way"),
        order.method === "pay_on_delivery" && !order.paidAt
          ? say("Please have {amount} ready for the rider.", { amount })
          : say("Everything is paid. You only have to open the door."),
      );
    case "paid":
      return stands(
        say("Thank you, your order is paid"),
        `${say("{shop} is packing it.", { shop })} ${whereOrWhen(say, order, shell)}`.trim(),
      );
    case "placed":
      return placed(say, order, shell, amount);
  }
}

/** What the shop still owes of an order that was called off: what is under way counts until it is there. */
const stillDue = ({ received = [], refunds = [] }: Seen): number =>
  received.filter(({ due }) => due).reduce((sum, { amount }) => sum + amount, 0) -
  refunds
    .filter(({ status }) => status === "done")
    .reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0);

const givenBack = ({ refunds = [] }: Seen): number =>
  refunds.filter(({ status }) => status === "done").reduce((sum, { amount }) => sum + amount, 0);

function placed(say: Say, order: Seen, shell: Teller, amount: string): Standing {
  const { method, payment, email, proofs = [], holdUntil, releasedAt } = order;
  const shop = shell.name;
  if (method === "pay_on_delivery")
    return {
      title: say("Thank you, your order is placed"),
      next: `${
        order.deliveryMethod === "pickup"
          ? say("{shop} is getting it ready. You pay {amount} when you pick it up.", { shop, amount })
          : say("{shop} is getting it ready. You pay {amount} when it reaches you.", { shop, amount })
      } ${whereOrWhen(say, order, shell)}`.trim(),
      canPay: false,
    };
  if (cameOtherwise(order))
    return {
      title: say("We are looking into your payment"),
      next: say("Money arrived, but not the amount asked for. {shop} knows and will write to {email}.", {
        shop,
        email,
      }),
      canPay: !payment?.problem,
    };
  if (releasedAt)
    return {
      title: say("Your order was not paid in time"),
      next: say(
        "We kept your things for you, but that time is over and others can buy them now. If you pay, we first look whether all of them are still there.",
      ),
      // Who transfers pays at their bank, and shows it below.
      canPay: method !== "bank_transfer",
    };
  if (method === "bank_transfer")
    return proofs.at(-1)?.verdict === null
      ? {
          title: say("Thank you, the shop looks for your transfer"),
          next: say("{shop} has your receipt, and starts packing as soon as {amount} is on its account.", {
            shop,
            amount,
          }),
          canPay: false,
        }
      : {
          title: say("Your order waits for your transfer"),
          next: say("Please transfer {amount}. {shop} starts packing as soon as it is there.", {
            amount,
            shop,
          }),
          canPay: false,
        };
  const kept = holdUntil
    ? ` ${say("We keep your things for you until {time}.", { time: clock(say, holdUntil, shell) })}`
    : "";
  if (payment?.status === "failed")
    return {
      title: say("The payment did not go through"),
      next:
        say(
          "Your order is still here and nothing was paid. You can try again with the same or another card or bank.",
        ) + kept,
      canPay: true,
    };
  return {
    title: say("Your order waits for its payment"),
    next:
      say("{amount} is still to be paid. {shop} starts packing as soon as it is.", { amount, shop }) + kept,
    canPay: true,
  };
}

/** Whether all its parcels have arrived. */
function isThere({ fulfilments }: Pick<Order, "fulfilments">): boolean {
  const sent = fulfilments.filter(({ status }) => status !== "called_off");
  return sent.length > 0 && sent.every(({ status }) => status === "delivered");
}

/** By the store's clock; with the day, for a buyer may read it tomorrow. */
export const clock = (say: Say, at: Date, { timeZone }: Pick<Teller, "timeZone">): string =>
  new Intl.DateTimeFormat(say.locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(at),
  );

/** Where it can be fetched; what the seller promises about delivery is for those it is brought to. */
function whereOrWhen(say: Say, { deliveryMethod, deliveryName }: Seen, shell: Teller): string {
  if (deliveryMethod !== "pickup") return inSeller(say, shell);
  return deliveryName ? say("You pick it up at {name}.", { name: deliveryName }) : "";
}

/** The seller's own words, apart from what runs the other way. */
const inSeller = (say: Say, { deliveryPromise }: Teller): string =>
  say.dir === "rtl" && deliveryPromise ? `\u2068${deliveryPromise}\u2069` : deliveryPromise;

/** A line of the timeline in plain words; null for what a buyer need not read. */
export function timelineWords(
  say: Say,
  { type, data }: Pick<TimelineEntry, "type"> & Partial<Pick<TimelineEntry, "data">>,
  order: Seen,
  { name: shop }: Pick<Shell, "name">,
): string | null {
  switch (type) {
    case "ORDER_PLACED":
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
      return say("No payment came in time, so your things went back on the shelf");
    case "HOLD_RENEWED":
      return say("Your things were there and are kept for you again");
    case "ORDER_CANCELLED":
      return data?.cause === "paid_too_late"
        ? say("Your payment came too late: your things were sold, so the order was cancelled")
        : data?.cause === "not_paid_in_time"
          ? say("No payment came in time, so the order was cancelled")
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
    case "ORDER_EDITED":
      return changed(say, data ?? {}, shop);
    case "ADDITION_PAID":
      return say("What was added is paid");
    case "ADDITION_DROPPED":
      return say("What was added was taken out again");
    case "GIFT_CARD_RETURNED":
      return say("What your gift card paid is back on it");
    default:
      return null;
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
