import { formatMoney } from "#domain/money.ts";
import type { Say } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";

type Terms = Pick<Shell, "deliveryFee" | "freeDeliveryOver" | "currency"> & { deliveryVaries?: boolean };
type Said = Pick<Shell, "deliveryFee" | "freeDeliveryOver" | "deliveryPromise"> & {
  deliveryVaries?: boolean;
};

/** Whether the seller has said anything about delivery. A new store has not, and "free" would be a promise nobody made. */
export const deliverySaid = ({
  deliveryFee,
  freeDeliveryOver,
  deliveryPromise,
  deliveryVaries = false,
}: Said): boolean => deliveryVaries || deliveryFee > 0 || freeDeliveryOver !== null || deliveryPromise !== "";

/** "Delivery ₦2,500, free from ₦50,000"; "Delivery from ₦1,500" where it depends on what goes where. */
export function deliveryWords(say: Say, terms: Terms & Said): string {
  const { deliveryFee, freeDeliveryOver, currency, deliveryVaries = false } = terms;
  if (!deliverySaid(terms)) return say("Delivery is agreed with the shop");
  if (deliveryVaries && deliveryFee === 0) return say("Delivery is worked out at the checkout");
  if (deliveryVaries)
    return say("Delivery from {fee}", { fee: formatMoney(deliveryFee, currency, say.locale) });
  if (deliveryFee === 0 || freeDeliveryOver === 0) return say("Free delivery");
  const fee = formatMoney(deliveryFee, currency, say.locale);
  if (freeDeliveryOver === null) return say("Delivery {fee}", { fee });
  const least = formatMoney(freeDeliveryOver, currency, say.locale);
  return say("Delivery {fee}, free from {least}", { fee, least });
}

/** What is still missing to free delivery, or null when there is no such thing to say. */
export function missingToFree(say: Say, subtotal: number, terms: Terms): string | null {
  const { deliveryFee, freeDeliveryOver, currency } = terms;
  if (deliveryFee === 0 || freeDeliveryOver === null || subtotal <= 0 || subtotal >= freeDeliveryOver)
    return null;
  const amount = formatMoney(freeDeliveryOver - subtotal, currency, say.locale);
  return say("{amount} more and delivery is free.", { amount });
}
