import { formatMoney } from "#domain/money.ts";
import type { Order, TimelineEntry } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";

type Told = Pick<
  Order,
  "status" | "method" | "payment" | "total" | "currency" | "fulfilment" | "paidAt" | "email"
>;
type Teller = Pick<Shell, "name" | "locale" | "deliveryPromise">;

/** How an order stands: a headline, what happens next, and whether the buyer can pay now. */
export type Standing = { title: string; next: string; canPay: boolean };

export function standing(order: Told, shell: Teller): Standing {
  const say = (title: string, next: string, canPay = false): Standing => ({ title, next, canPay });
  const amount = formatMoney(order.total, order.currency, shell.locale);
  const { payment } = order;
  switch (order.status) {
    case "cancelled":
      return payment?.status === "refund_due"
        ? say("This order was cancelled", `${shell.name} will send your ${amount} back to you.`)
        : say("This order was cancelled", "Nothing will be sent, and there is nothing to pay.");
    case "refunded":
      return say(
        "Your money was sent back",
        `${amount} is on its way to where it came from. Banks can take a few days.`,
      );
    case "fulfilled":
      return say(
        "Your order is on its way",
        order.method === "pay_on_delivery" && !order.paidAt
          ? `Please have ${amount} ready for the rider.`
          : "Everything is paid. You only have to open the door.",
      );
    case "paid":
      return say(
        "Thank you, your order is paid",
        `${shell.name} is packing it. ${shell.deliveryPromise}`.trim(),
      );
    case "placed":
      return placed(order, shell, amount);
  }
}

function placed({ method, payment, email }: Told, shell: Teller, amount: string): Standing {
  if (method === "pay_on_delivery")
    return {
      title: "Thank you, your order is placed",
      next: `${shell.name} is getting it ready. You pay ${amount} when it reaches you. ${shell.deliveryPromise}`.trim(),
      canPay: false,
    };
  if (payment?.problem)
    return {
      title: "We are looking into your payment",
      next: `Money arrived, but not the amount asked for. ${shell.name} knows and will write to ${email}.`,
      canPay: false,
    };
  if (payment?.status === "failed")
    return {
      title: "The payment did not go through",
      next: `Your order is still here and nothing was paid. You can try again with the same or another card or bank.`,
      canPay: true,
    };
  return {
    title: "Your order waits for its payment",
    next: `${amount} is still to be paid. ${shell.name} starts packing as soon as it is.`,
    canPay: true,
  };
}

/** A line of the timeline in plain words; null for what a buyer need not read. */
export function timelineWords(
  { type }: Pick<TimelineEntry, "type">,
  order: Told,
  shell: Pick<Shell, "name">,
): string | null {
  switch (type) {
    case "ORDER_PLACED":
      return "You placed the order";
    case "ORDER_PAID":
      return order.method === "pay_on_delivery" ? "You paid on delivery" : "Your payment arrived";
    case "PAYMENT_FAILED":
      return "A payment did not go through";
    case "ORDER_FULFILLED":
      return order.fulfilment?.carrier
        ? `${shell.name} sent it with ${order.fulfilment.carrier}`
        : `${shell.name} sent it`;
    case "ORDER_CANCELLED":
      return "The order was cancelled";
    case "ORDER_REFUNDED":
      return "Your money was sent back";
    default:
      return null;
  }
}
