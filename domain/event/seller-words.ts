import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { listed, thingsIn } from "../edit/told.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { dueOf } from "../order/due.ts";
import { toldMoney } from "../payment/mismatch.ts";
import { GATEWAY_NAMES, isOnline, type PaymentProvider } from "../payment/providers.ts";
import { nobodyTook } from "../return/before-paid.ts";
import type { Shell } from "../store/store.ts";
import { backForSeller } from "./back-letters.ts";

/** What an event tells the shop, or nothing; in English, as the dashboard is. */
export function sellerWords(
  event: UnhandledRow,
  order: FullOrderRow,
  shell: Shell,
  href: string,
): Words | null {
  const number = order.number;
  const total = formatMoney(order.total, order.currency, shell.locale);
  const due = formatMoney(dueOf(order), order.currency, shell.locale);
  const button = { label: "Open the order", href };
  switch (event.type) {
    case "ORDER_CREATED":
      // The shop made it itself.
      if (order.source !== "web") return null;
      return {
        subject: `New order ${number}: ${total}`,
        heading: `New order ${number}`,
        paragraphs: [
          `${order.name} ordered for ${total}, ${paidHow(order.method)}.`,
          ...(order.deliveryMethod === "pickup" ? [`They pick it up: ${order.deliveryName}.`] : []),
          ...(order.note ? [`Their note: ${order.note}`] : []),
          ...(order.riderNote ? [`For the rider: ${order.riderNote}`] : []),
          ...(order.giftMessage ? [`To write on the card: ${order.giftMessage}`] : []),
        ],
        button,
      };
    case "PAYMENT_PROOF_SENT":
      return {
        subject: `Order ${number}: a receipt to look at`,
        heading: `${order.name || "The buyer"} sent a receipt for order ${number}`,
        paragraphs: [
          `Look whether ${due} is on your bank account. If it is, confirm the amount; if not, decline the receipt and say why.`,
        ],
        button,
      };
    case "PAYMENT_MISMATCH":
      return {
        subject: `Order ${number}: a payment of another amount`,
        heading: `A payment for order ${number} is not what was asked for`,
        paragraphs: [
          `${arrivedOf(event, shell)} arrived, but ${askedOf(event, order, shell)} was asked for. ${stillUnpaid(event, order)}`,
          `Look at the payment ${inGateway(event)}${order.email ? `, then write to ${order.email}` : ""}. The order says what to do next.`,
        ],
        button,
      };
    case "REFUND_DUE":
      return {
        subject: `Order ${number}: please give the money back`,
        heading: `Money to give back for order ${number}`,
        paragraphs: [
          `${arrivedOf(event, shell)} came for this order, which is ${nobodyTook(order) ? "all back with you" : order.status}. Please give it back${order.erasedAt ? ` ${inGateway(event)}; the buyer has deleted their account` : ` to ${order.name} (${order.email})`}.`,
        ],
        button,
      };
    case "ADDITION_PAID":
      return {
        subject: `Order ${number}: what was added is paid`,
        heading: `What was added to order ${number} is paid`,
        paragraphs: [`${arrivedOf(event, shell)} arrived. It is a part of the order now: you can send it.`],
        button,
      };
    case "ADDITION_DROPPED":
      if (event.data["cause"] !== "not_paid_in_time") return null;
      return {
        subject: `Order ${number}: what was added was not paid`,
        heading: `What was added to order ${number} was not paid in time`,
        paragraphs: [
          `It is back in stock: ${listed(thingsIn(event.data["lines"]))}. The order stays as it was paid.`,
        ],
        button,
      };
    default:
      return backForSeller(event, order, href);
  }
}

/** As it goes on after a comma. */
function paidHow(method: PaymentProvider): string {
  if (isOnline(method)) return `to be paid by ${GATEWAY_NAMES[method]}`;
  if (method === "nothing_due") return "paid beforehand";
  return method === "bank_transfer" ? "to be paid by bank transfer" : "to be paid on delivery";
}

/** What other money than was asked for leaves open. It may have come on a page that the buyer left, and then paid another way. */
function stillUnpaid({ data }: UnhandledRow, { status, additions }: FullOrderRow): string {
  if (additions.some(({ id, status: now }) => id === data["additionId"] && now === "open"))
    return "What was added to the order is still unpaid.";
  return status === "placed"
    ? "The order is still unpaid, and its things are kept until you decide."
    : "The order does not wait for it, so it has to go back.";
}

/** Where a seller finds the payment. */
function inGateway({ data }: UnhandledRow): string {
  const { provider } = data;
  return typeof provider === "string" && isOnline(provider)
    ? `in ${GATEWAY_NAMES[provider]}`
    : "where it was paid";
}

const arrivedOf = ({ data }: UnhandledRow, shell: Shell): string =>
  toldMoney(data["amount"], data["currency"], shell.locale) ?? "Money";

/** What the payment was for: of an order that was changed since, or something added to it, that is not what the order comes to. */
function askedOf({ data: { wantedAmount } }: UnhandledRow, order: FullOrderRow, shell: Shell): string {
  const amount = typeof wantedAmount === "number" ? wantedAmount : dueOf(order);
  return formatMoney(amount, order.currency, shell.locale);
}
