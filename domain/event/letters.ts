import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Letter } from "../context.ts";
import { formatMoney } from "../money.ts";
import type { Shell } from "../store/store.ts";
import { asHtml, asText, type Words } from "../letter/layout.ts";
import { storeHead } from "../letter/letterhead.ts";

/** Where a letter's button leads. */
export type Places = { order: string; dashboard: string };

/** The letters an event sends: to the buyer, to the seller, to both, or none. */
export function lettersFor(event: UnhandledRow, order: FullOrderRow, shell: Shell, places: Places): Letter[] {
  const head = storeHead(shell);
  // Nobody is left to write to; the shop still hears of its money.
  const gone = order.erasedAt !== null;
  const rows = rowsOf(order, shell);
  const letter = (to: string, words: Words, key: string, replyTo: string): Letter => ({
    to,
    fromName: shell.name,
    ...(replyTo && { replyTo }),
    subject: words.subject,
    html: asHtml({ ...words, rows }, head),
    text: asText({ ...words, rows }, head),
    idempotencyKey: key,
  });
  const buyer = gone ? null : buyerWords(event, order, shell, places.order);
  const seller = sellerWords(event, order, shell, places.dashboard);
  return [
    ...(buyer ? [letter(order.email, buyer, event.id, shell.contactEmail)] : []),
    ...(seller ? [letter(shell.contactEmail, seller, `${event.id}.seller`, order.email)] : []),
  ];
}

function buyerWords(event: UnhandledRow, order: FullOrderRow, shell: Shell, href: string): Words | null {
  const number = order.number;
  const total = formatMoney(order.total, order.currency, shell.locale);
  const hello = `Hello ${order.name},`;
  const look = { label: "See your order", href };
  // With this letter the order is forgotten, and its page with it.
  const last = order.eraseWhenOver ? {} : { button: look };
  switch (event.type) {
    case "ORDER_PLACED": {
      const cash = order.method === "pay_on_delivery";
      return {
        subject: `Your order ${number} from ${shell.name}`,
        heading: `Thank you, we have your order ${number}`,
        paragraphs: [
          hello,
          `You ordered on ${dayOf(event.at, shell)}. We will send it to ${addressOf(order)}.`,
          cash
            ? `Please have ${total} ready when it arrives.`
            : `We start on it as soon as your payment of ${total} is there.`,
        ],
        button: cash ? look : { label: "See or pay your order", href },
      };
    }
    case "ORDER_PAID":
      return {
        subject: `We have your payment for order ${number}`,
        heading: `Your payment of ${total} is here`,
        paragraphs: [hello, `Order ${number} is paid. Thank you.`],
        button: look,
      };
    case "ORDER_FULFILLED":
      return {
        subject: `Order ${number} is on its way`,
        heading: "Your parcel is on its way",
        paragraphs: [hello, `We sent order ${number} on ${dayOf(event.at, shell)}.`, ...trackingOf(order)],
        ...last,
      };
    case "ORDER_CANCELLED":
      return {
        subject: `Order ${number} is cancelled`,
        heading: `Order ${number} is cancelled`,
        paragraphs: [
          hello,
          `We cancelled your order on ${dayOf(event.at, shell)}.`,
          ...reasonOf(event),
          ...(order.paidAt ? [`We will give your ${total} back.`] : []),
        ],
        ...last,
      };
    case "ORDER_REFUNDED":
      return {
        subject: `Your money for order ${number} is on its way back`,
        heading: `We sent your ${total} back`,
        paragraphs: [hello, `It goes to where it came from. Banks can take a few days.`],
        ...last,
      };
    default:
      return null;
  }
}

function sellerWords(event: UnhandledRow, order: FullOrderRow, shell: Shell, href: string): Words | null {
  const number = order.number;
  const total = formatMoney(order.total, order.currency, shell.locale);
  const button = { label: "Open the order", href };
  switch (event.type) {
    case "ORDER_PLACED":
      return {
        subject: `New order ${number}: ${total}`,
        heading: `New order ${number}`,
        paragraphs: [
          `${order.name} ordered for ${total}, ${order.method === "paystack" ? "to be paid by Paystack" : "to be paid on delivery"}.`,
          ...(order.note ? [`Their note: ${order.note}`] : []),
        ],
        button,
      };
    case "PAYMENT_MISMATCH":
      return {
        subject: `Order ${number}: a payment of another amount`,
        heading: `A payment for order ${number} is not what was asked for`,
        paragraphs: [
          `${arrivedOf(event, shell)} arrived, but the order costs ${total}. The order is still unpaid. Look at the payment in Paystack${order.email ? `, then write to ${order.email}` : ""}.`,
        ],
        button,
      };
    case "REFUND_DUE":
      return {
        subject: `Order ${number}: please give the money back`,
        heading: `Money to give back for order ${number}`,
        paragraphs: [
          `${arrivedOf(event, shell)} came for this order, which is ${order.status}. Please give it back${order.erasedAt ? " in Paystack; the buyer has deleted their account" : ` to ${order.name} (${order.email})`}.`,
        ],
        button,
      };
    default:
      return null;
  }
}

function rowsOf(order: FullOrderRow, shell: Shell): NonNullable<Words["rows"]> {
  const money = (amount: number) => formatMoney(amount, order.currency, shell.locale);
  return [
    ...order.lines.map(({ title, variantTitle, quantity, total }) => ({
      left: variantTitle ? `${title} (${variantTitle})` : title,
      count: quantity,
      right: money(total),
    })),
    { left: "Delivery", right: order.delivery === 0 ? "Free" : money(order.delivery), sum: true },
    { left: "Total", right: money(order.total), sum: true },
  ];
}

function trackingOf({ fulfilment }: FullOrderRow): string[] {
  const by = [fulfilment?.carrier, fulfilment?.trackingNumber].filter(Boolean).join(", number ");
  return [
    ...(by ? [`It travels with ${by}.`] : []),
    ...(fulfilment?.trackingUrl ? [`Follow it at ${fulfilment.trackingUrl}`] : []),
  ];
}

function reasonOf({ data }: UnhandledRow): string[] {
  return typeof data.reason === "string" && data.reason ? [data.reason] : [];
}

function arrivedOf({ data }: UnhandledRow, shell: Shell): string {
  const { amount, currency } = data;
  if (typeof amount !== "number" || typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency))
    return "Money";
  return formatMoney(amount, currency, shell.locale);
}

const dayOf = (at: Date, { locale, timeZone }: Shell): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(at);

const addressOf = ({ address }: FullOrderRow): string =>
  [address.line1, address.line2, address.city, address.region].filter(Boolean).join(", ");
