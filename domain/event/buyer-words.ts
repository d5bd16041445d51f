import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { openAddition } from "../addition/open.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { assembleOrder } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { cameOtherwise } from "../payment/mismatch.ts";
import type { Shell } from "../store/store.ts";
import { dayWords } from "../words/day.ts";
import { sayIn, type Say } from "../words/say.ts";
import { refundedWords, returnWords, startedWords } from "./back-letters.ts";
import { changeLetter } from "./change-words.ts";
import { greeting } from "./greeting.ts";
import { givesBack, otherMoneyLetter } from "./other-money-words.ts";
import { parcelWords } from "./parcel-words.ts";

/** What an event tells the buyer, or nothing; in the language that `shell` speaks: the one they ordered in. */
export function buyerWords(
  event: UnhandledRow,
  order: FullOrderRow,
  shell: Shell,
  href: string,
): Words | null {
  const say = sayIn(shell.locale);
  const { number } = order;
  const shop = shell.name;
  const amount = formatMoney(dueOf(order), order.currency, shell.locale);
  const day = dayWords(event.at, shell);
  const hello = greeting(say, order);
  const look = { label: say("See your order"), href };
  const fetched = order.deliveryMethod === "pickup";
  // With this letter the order is forgotten, and its page with it.
  const last = order.eraseWhenOver ? {} : { button: look };
  switch (event.type) {
    case "ORDER_CREATED": {
      if (order.source !== "web") return madeForYou(say, order, shell, href);
      const cash = order.method === "pay_on_delivery";
      return {
        subject: say("Your order {number} from {shop}", { number, shop }),
        heading: say("Thank you, we have your order {number}", { number }),
        paragraphs: [
          hello,
          fetched
            ? say("You ordered on {day}. You pick it up at {name}, {address}.", {
                day,
                name: order.deliveryName,
                address: addressOf(order),
              })
            : say("You ordered on {day}. We will send it to {address}.", { day, address: addressOf(order) }),
          order.method === "nothing_due"
            ? say("Everything is paid beforehand, so nothing is left to pay.")
            : cash
              ? fetched
                ? say("Please have {amount} ready when you pick it up.", { amount })
                : say("Please have {amount} ready when it arrives.", { amount })
              : say("We start on it as soon as your payment of {amount} is there.", { amount }),
        ],
        button: cash || order.method === "nothing_due" ? look : { label: say("See or pay your order"), href },
      };
    }
    case "PAYMENT_FAILED":
      // Who tried again meanwhile, or called it off, needs no letter about it.
      if (!openAddition(order) && (order.status !== "placed" || order.paidAt)) return null;
      return {
        subject: say("Your payment for order {number} did not go through", { number }),
        heading: say("Your payment did not go through"),
        paragraphs: [
          hello,
          say(
            "The payment service says that it did not go through. Your order {number} waits: you can pay it from its page.",
            { number },
          ),
        ],
        button: { label: say("See or pay your order"), href },
      };
    case "HOLD_ENDED":
      // Something did come meanwhile, and there is a letter about that.
      if (!isFirstWord(event, order) || cameOtherwise(assembleOrder(order))) return null;
      return {
        subject: say("Your order {number} is not paid yet", { number }),
        heading: say("Your order is not paid yet"),
        paragraphs: [
          hello,
          say(
            "No payment came for order {number}, so its things are not kept for you any more. What is still there you can have: pay the order from its page.",
            { number },
          ),
          say("If you have paid already, there is nothing to do: we will see it."),
        ],
        button: { label: say("See or pay your order"), href },
      };
    case "ORDER_PAID":
      // The letter before this one has said so.
      if (order.method === "nothing_due") return null;
      return {
        subject: say("We have your payment for order {number}", { number }),
        heading: say("Your payment of {amount} is here", { amount }),
        paragraphs: [hello, say("Order {number} is paid. Thank you.", { number })],
        button: look,
      };
    case "PAYMENT_PROOF_DECLINED":
      return {
        subject: say("About your transfer for order {number}", { number }),
        heading: say("We did not find your transfer of {amount}", { amount }),
        paragraphs: [
          hello,
          ...reasonOf(event),
          say(
            "Your order is still here. Please look at your transfer again, then send us another receipt or pay another way.",
          ),
        ],
        button: { label: say("See or pay your order"), href },
      };
    case "PAYMENT_MISMATCH":
    case "REFUND_DUE":
      return otherMoneyLetter(say, event, order, shell, href);
    case "ORDER_EDITED":
    case "ADDITION_PAID":
    case "ADDITION_DROPPED":
      return changeLetter(say, event, order, shell, href);
    case "ORDER_CANCELLED":
      return {
        subject: say("Order {number} is cancelled", { number }),
        heading: say("Order {number} is cancelled", { number }),
        paragraphs: [
          hello,
          say("We cancelled your order on {day}.", { day }),
          ...reasonOf(event),
          ...(event.data.cause === "paid_too_late"
            ? [say("Your payment came after the time we kept your things for, and by then they were sold.")]
            : []),
          ...(event.data.cause === "not_paid_in_time"
            ? [say("It was not paid in time, so the order was cancelled")]
            : []),
          ...(assembleOrder(order).mismatched ? [givesBack(say, shop)] : []),
          ...(toComeBack(order) > 0
            ? [
                say("We will give your {amount} back.", {
                  amount: formatMoney(toComeBack(order), order.currency, shell.locale),
                }),
              ]
            : []),
          ...(order.giftCard > 0 ? [say("What your gift card paid is back on it.")] : []),
          ...(order.exchangeOf !== null
            ? [
                say("What you sent back of order {number} still counts: we settle it with you.", {
                  number: order.exchangeOf,
                }),
              ]
            : []),
        ],
        ...last,
      };
    case "REFUND_STARTED":
      return startedWords(event, order, shop, { say, href });
    case "ORDER_REFUNDED":
      return refundedWords(event, order, { say, href });
    default:
      return (
        parcelWords(say, event, order, { hello, day, last, address: addressOf(order) }) ??
        returnWords(event, order, { say, href })
      );
  }
}

/** What is still to come back of the money that came, or is on its way. */
const toComeBack = ({ payments, refunds }: FullOrderRow): number =>
  payments
    .filter(({ status }) => status === "paid" || status === "refund_due")
    .reduce((sum, { amount, refunded }) => sum + amount - refunded, 0) +
  refunds
    .filter(({ status }) => status === "pending" || status === "sent")
    .reduce((sum, { amount, giftCard }) => sum + amount - giftCard, 0);

/** To who has an order that the shop put together: what it is, and how it is paid. */
function madeForYou(say: Say, order: FullOrderRow, shell: Shell, href: string): Words {
  const { number, payBy, paidWith } = order;
  const amount = formatMoney(dueOf(order), order.currency, shell.locale);
  const open = order.method !== "nothing_due" && paidWith === "";
  // Who took it along knows where it is; a place to pick up at has a street.
  const taken = order.deliveryMethod === "pickup" && order.address.line1 === "";
  const where = taken
    ? ""
    : order.deliveryMethod === "pickup"
      ? say("You pick it up at {name}.", { name: order.deliveryName })
      : say("It goes to {address}.", { address: addressOf(order) });
  return {
    subject: say("Your order {number} from {shop}", { number, shop: shell.name }),
    heading: say("We put this order together for you"),
    paragraphs: [
      greeting(say, order),
      where,
      ...(open && payBy
        ? [
            say("You can pay {amount} from its page. We keep it for you until {day}.", {
              amount,
              day: dayWords(payBy, shell),
            }),
          ]
        : []),
      ...(open && !payBy ? [say("You pay {amount} when you get it.", { amount })] : []),
    ],
    button: { label: open && payBy ? say("See and pay your order") : say("See your order"), href },
  };
}

/**
 * Whether this is the one letter about an order that nobody paid: not behind one that a payment failed, and not when the same has
 * happened before or the buyer is at it again.
 */
function isFirstWord({ at }: UnhandledRow, { status, paidAt, timeline }: FullOrderRow): boolean {
  if (status !== "placed" || paidAt) return false;
  return !timeline.some(
    ({ type, at: then }) =>
      type === "PAYMENT_FAILED" || type === "HOLD_RENEWED" || (type === "HOLD_ENDED" && then < at),
  );
}

function reasonOf({ data }: UnhandledRow): string[] {
  return typeof data.reason === "string" && data.reason ? [data.reason] : [];
}

const addressOf = ({ address }: FullOrderRow): string =>
  [address.line1, address.line2, address.city, address.region].filter(Boolean).join(", ");
