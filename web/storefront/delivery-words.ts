import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";

type Terms = Pick<Shell, "deliveryFee" | "freeDeliveryOver" | "currency" | "locale">;
type Said = Pick<Shell, "deliveryFee" | "freeDeliveryOver" | "deliveryPromise">;

/** Whether the seller has said anything about delivery. A new store has not, and "free" would be a promise nobody made. */
export const deliverySaid = ({ deliveryFee, freeDeliveryOver, deliveryPromise }: Said): boolean =>
  deliveryFee > 0 || freeDeliveryOver !== null || deliveryPromise !== "";

/** "Delivery ₦2,500, free from ₦50,000". */
export function deliveryWords(terms: Terms & Said): string {
  const { deliveryFee, freeDeliveryOver, currency, locale } = terms;
  if (!deliverySaid(terms)) return "Delivery is agreed with the shop";
  if (deliveryFee === 0 || freeDeliveryOver === 0) return "Free delivery";
  const fee = `Delivery ${formatMoney(deliveryFee, currency, locale)}`;
  return freeDeliveryOver === null
    ? fee
    : `${fee}, free from ${formatMoney(freeDeliveryOver, currency, locale)}`;
}

/** What is still missing to free delivery, or null when there is no such thing to say. */
export function missingToFree(subtotal: number, terms: Terms): string | null {
  const { deliveryFee, freeDeliveryOver, currency, locale } = terms;
  if (deliveryFee === 0 || freeDeliveryOver === null || subtotal <= 0 || subtotal >= freeDeliveryOver)
    return null;
  return `${formatMoney(freeDeliveryOver - subtotal, currency, locale)} more and delivery is free.`;
}
