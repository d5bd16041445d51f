import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import { givesBack } from "#domain/event/other-money-words.ts";
import { cameOtherwise } from "#domain/payment/mismatch.ts";
import { isOnline } from "#domain/payment/providers.ts";
import { allCalledOff, allCameBack, leftIn, nothingToSend, partlySent } from "#domain/fulfilment/left.ts";
import { owedOf } from "#domain/refund/owed.ts";
import { isUnpaid, nobodyTook, nothingPaid } from "#domain/return/before-paid.ts";
import type { Order } from "#domain/order/order.ts";
import type { Say } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";
import { NO_MONEY, refundedWords } from "./refunded-words.ts";
import { exchangeStanding } from "./return-words.ts";

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
    Pick<
      Order,
      | "refunds"
      | "received"
      | "returns"
      | "credit"
      | "giftCardBack"
      | "mismatched"
      | "exchangeOf"
      | "source"
      | "paidWith"
    >
  >;
type Teller = Pick<Shell, "name" | "deliveryPromise" | "timeZone">;

/** How an order stands: a headline, what happens next, and whether the buyer can pay now. */
export type Standing = { title: string; next: string; canPay: boolean };

export function standing(say: Say, order: Seen, shell: Teller): Standing {
  const stands = (title: string, next: string): Standing => ({ title, next, canPay: false });
  const amount = formatMoney(dueOf(order), order.currency, say.locale);
  const shop = shell.name;
  // What came back of it is on no way any more.
  if (partlySent(order) && order.lines.some(({ sent, returned }) => sent > returned))
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
  if (nobodyTook(order))
    return stands(say("Your order is back with the shop"), cameBackWords(say, order, shop));
  switch (order.status) {
    case "cancelled":
      return stands(say("This order was cancelled"), cancelledWords(say, order, shop).join(" "));
    case "refunded":
      return { ...refundedWords(say, order, shop), canPay: false };
    case "fulfilled":
      if (allCalledOff(order.lines)) return { ...refundedWords(say, order, shop), canPay: false };
      if (allCameBack(order.lines))
        return stands(say("Your order is back with the shop"), cameBackWords(say, order, shop));
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
      if (allCalledOff(order.lines)) return { ...refundedWords(say, order, shop), canPay: false };
      if (nothingToSend(order))
        return stands(say("Thank you, your order is paid"), say("Your gift card is in your e-mail."));
      return stands(
        say("Thank you, your order is paid"),
        `${say("{shop} is packing it.", { shop })} ${whereOrWhen(say, order, shell)}`.trim(),
      );
    case "placed":
      return placed(say, order, shell, amount);
  }
}

/** What becomes of the money of an order that was called off, whichever of its payments that is. */
function cancelledWords(say: Say, order: Seen, shop: string): string[] {
  const { mismatched, exchangeOf = null } = order;
  const due = stillDue(order);
  const told = [
    ...(due > 0 ? [goesBack(say, order, shop, due)] : []),
    ...(mismatched ? [givesBack(say, shop)] : []),
  ];
  return [
    ...(told.length > 0 ? told : [say("Nothing will be sent, and there is nothing to pay.")]),
    ...(exchangeOf === null
      ? []
      : [
          say("What you sent back of order {number} still counts: we settle it with you.", {
            number: exchangeOf,
          }),
        ]),
  ];
}

const goesBack = (say: Say, { currency }: Seen, shop: string, due: number): string =>
  say("{shop} will send your {amount} back to you.", {
    shop,
    amount: formatMoney(due, currency, say.locale),
  });

/** What the shop still owes of an order that was called off: what is under way counts until it is there. */
const stillDue = ({ received = [], refunds = [] }: Seen): number =>
  received.filter(({ due }) => due).reduce((sum, { amount }) => sum + amount, 0) -
  refunds
    .filter(({ status }) => status === "done")
    .reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0);

function placed(say: Say, order: Seen, shell: Teller, amount: string): Standing {
  const { method, payment, mismatched, email, proofs = [], holdUntil, releasedAt } = order;
  const shop = shell.name;
  if (cameOtherwise(order))
    return {
      title: say("We are looking into your payment"),
      next: say("Money arrived, but not the amount asked for. {shop} knows and will write to {email}.", {
        shop,
        email,
      }),
      // Who transfers pays at their bank, and who pays at the door pays there.
      canPay: !mismatched && isOnline(method),
    };
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

/** Of an order whose things are all with the shop again: where its money is, what goes out in their place, or that the shop settles it. */
function cameBackWords(say: Say, order: Seen, shop: string): string {
  const { returns = [], received = [] } = order;
  const unpaid = nothingPaid({ ...NO_MONEY, ...order });
  const late = isUnpaid(order) ? owedOf({ received }).reduce((sum, { amount }) => sum + amount, 0) : 0;
  const told = [
    late > 0 ? goesBack(say, order, shop, late) : "",
    refundedWords(say, order, shop).next,
    ...returns.map((one) => exchangeStanding(say, one) ?? ""),
    !unpaid && returns.some(({ status }) => status === "received")
      ? say("We look at it now, and then write to you about your money or what you get instead.")
      : "",
  ].filter(Boolean);
  if (told.length > 0) return told.join(" ");
  return unpaid
    ? say("Nothing will be sent, and there is nothing to pay.")
    : say("Thank you for buying from {shop}.", { shop });
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
